namespace NaraVard.People.Contracts;

/// <summary>What somebody is trusted to do in an organisation. Whoever has no role is a reader.</summary>
public enum Role
{
    Practitioner,
    Manager,
    Editor,
    Steward,
    LearningSupport,
    Administrator,
}

/// <summary>The roles' Swedish names.</summary>
public static class Roles
{
    public static string Name(this Role role) => role switch
    {
        Role.Practitioner => "Medarbetare",
        Role.Manager => "Chef",
        Role.Editor => "Redaktör",
        Role.Steward => "Förvaltare",
        Role.LearningSupport => "Lärandestöd",
        Role.Administrator => "Administratör",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };
}

/// <summary>The names of the policies that pages and endpoints ask for.</summary>
public static class Policies
{
    /// <summary>Anyone with an account.</summary>
    public const string SignedIn = nameof(SignedIn);

    /// <summary>Runs leadership meetings.</summary>
    public const string Manager = nameof(Role.Manager);

    /// <summary>Curates the content.</summary>
    public const string Editor = nameof(Role.Editor);

    /// <summary>Sees across levels where learning meets and where it stops.</summary>
    public const string Steward = nameof(Role.Steward);

    /// <summary>Looks after accounts, organisations, mail and jobs.</summary>
    public const string Administrator = nameof(Role.Administrator);
}
