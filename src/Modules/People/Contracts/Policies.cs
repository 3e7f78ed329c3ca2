namespace NaraVard.People.Contracts;

/// <summary>
/// What each role may do, in one place. Pages and endpoints ask by the policy's name, handlers by <see cref="May"/>: the same table answers both.
/// Which address asks for which policy stands in docs/permissions.md, and a test requests every one of them as every role.
/// </summary>
public static class Policies
{
    /// <summary>Anyone with an account: what is one's own, and what others have shared with one.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Runs learning cycles. Everyone who works somewhere does, whatever else they do; learning support only coaches, where a team has asked.</summary>
    public const string Practitioner = nameof(Practitioner);

    /// <summary>Runs leadership meetings.</summary>
    public const string Manager = nameof(Manager);

    /// <summary>Curates the content.</summary>
    public const string Editor = nameof(Editor);

    /// <summary>Answers for the content as a whole: takes it in and out as files, and reads who has published what.</summary>
    public const string ContentKeeper = nameof(ContentKeeper);

    /// <summary>Sees across levels where questions stop and where cycles could meet. Never who.</summary>
    public const string Steward = nameof(Steward);

    /// <summary>Looks after accounts, organisations, mail and jobs.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>Looks after an organisation's units, who is invited there and its domains: a manager theirs, an administrator all.</summary>
    public const string Organiser = nameof(Organiser);

    /// <summary>The roles that each policy lets through. <see cref="SignedIn"/> asks for none.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<Role>> Table { get; } = new Dictionary<string, IReadOnlyList<Role>>
    {
        [Practitioner] = [Role.Practitioner, Role.Manager, Role.Editor, Role.Steward, Role.Administrator],
        [Manager] = [Role.Manager],
        [Editor] = [Role.Editor],
        [ContentKeeper] = [Role.Editor, Role.Administrator],
        [Steward] = [Role.Steward],
        [Administrator] = [Role.Administrator],
        [Organiser] = [Role.Manager, Role.Administrator],
    };

    /// <summary>Whether one of the person's roles lets them do this.</summary>
    /// <param name="person">The one who acts.</param>
    /// <param name="policy">A name in <see cref="Table"/>.</param>
    public static bool May(this Person person, string policy) => person.Memberships.Any(membership => Table[policy].Contains(membership.Role));

    /// <summary>The codes of the organisations where the person has such a role: what they do there reaches no further.</summary>
    /// <param name="person">The one who acts.</param>
    /// <param name="policy">A name in <see cref="Table"/>.</param>
    public static IReadOnlyList<string> WhereMay(this Person person, string policy) =>
        [.. person.Memberships.Where(membership => Table[policy].Contains(membership.Role)).Select(membership => membership.Organisation).Distinct()];
}
