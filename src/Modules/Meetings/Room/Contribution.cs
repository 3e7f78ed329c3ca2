using NaraVard.Kernel.Text;

namespace NaraVard.Meetings.Room;

/// <summary>
/// What somebody wrote in silence. With names it has its author from the start; without names it is born when all are shown together, out of a list that
/// tells nobody from another (<see cref="AnonymousAnswers"/>).
/// </summary>
internal sealed class Contribution
{
    public const int Longest = AnonymousAnswers.Longest;

    private Contribution() { }

    public Guid Id { get; private init; } = Guid.NewGuid();

    public Guid MeetingId { get; private init; }

    public Guid ItemId { get; private init; }

    /// <summary>Who wrote it, or null when it was promised that nobody would know.</summary>
    public Guid? ParticipantId { get; private init; }

    public string Text { get; private set; } = "";

    /// <summary>The group that it was put in, or null.</summary>
    public Guid? GroupId { get; private set; }

    public static Outcome<Contribution> Write(Guid meeting, Guid item, Guid? participant, string? text)
    {
        var contribution = new Contribution { MeetingId = meeting, ItemId = item, ParticipantId = participant };
        return contribution.Change(text);
    }

    public Outcome<Contribution> Change(string? text)
    {
        var said = Composed.Of((text ?? "").ReplaceLineEndings("\n")).Trim();
        if (Check(said) is { } problem)
        {
            return problem;
        }

        Text = said;
        return this;
    }

    public void Put(Guid? group) => GroupId = group;

    public static Problem? Check(string said) => said switch
    {
        "" => new Problem.Invalid("Text", "Skriv något först"),
        { Length: > Longest } => new Problem.Invalid("Text", $"Texten är {said.Length} tecken. Korta den till högst {Longest}."),
        _ => PersonalIdentityGuard.Check("Text", said),
    };
}
