using NaraVard.Kernel.Text;

namespace NaraVard.Meetings;

/// <summary>What a note is about. The closing parts come in the order in which they are asked.</summary>
internal enum NotePart
{
    Question,
    Understood,
    Test,
    Lift,
    Obstacle,
    Present,
}

internal static class NoteParts
{
    public static IReadOnlyList<NotePart> Closing { get; } =
        [NotePart.Understood, NotePart.Test, NotePart.Lift, NotePart.Obstacle, NotePart.Present];
}

/// <summary>The text under one part of a meeting. A row of its own, so that two who write about different things never meet.</summary>
internal sealed class MeetingNote : IVersioned
{
    public const int LongestText = 10_000;

    private MeetingNote() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; private init; }

    public NotePart Part { get; private init; }

    /// <summary>The question it is about, or null for a closing part.</summary>
    public Guid? ItemId { get; private init; }

    public string Text { get; private set; } = "";

    public int Version { get; set; }

    public static MeetingNote About(NotePart part, Guid? item) => new() { Part = part, ItemId = item };

    /// <summary>Replaces the text, unless somebody else has changed it meanwhile.</summary>
    /// <param name="text">What is to stand here.</param>
    /// <param name="before">What stood here when the writer began.</param>
    public Outcome<MeetingNote> Write(string text, string before)
    {
        var (mine, began) = (Tidy(text), Tidy(before));
        if (mine == began || mine == Text)
        {
            return this;
        }

        if (began != Text)
        {
            return Overtaken;
        }

        if (mine.Length > LongestText)
        {
            return new Problem.Invalid(nameof(Text), $"Texten får vara högst 10 000 tecken. Den är {mine.Length}.");
        }

        if (PersonalIdentityGuard.Check(nameof(Text), mine) is { } problem)
        {
            return problem;
        }

        Text = mine;
        return this;
    }

    /// <summary>Adds a line last.</summary>
    public Outcome<MeetingNote> AddLine(string line) => Write(Text == "" ? line : $"{Text}\n{line}", Text);

    public static Problem.Conflict Overtaken { get; } =
        new("Någon annan har skrivit här samtidigt. Båda texterna finns kvar nedan. Välj vad som ska stå och spara igen.");

    private static string Tidy(string text) => text.ReplaceLineEndings("\n").Trim();
}
