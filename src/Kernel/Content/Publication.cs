using NaraVard.Kernel.Text;

namespace NaraVard.Kernel.Content;

/// <summary>What is decided about a publication beside the text itself.</summary>
/// <param name="Note">What the public is told about the change; may be empty.</param>
/// <param name="Kind">How much the change means to readers.</param>
/// <param name="ReviewBy">The day by which the text must be read through again; null is <see cref="UsualMonths"/> after the publication.</param>
/// <param name="At">When it is to become public; null is at once.</param>
public sealed record Publication(string Note = "", ChangeKind Kind = ChangeKind.Minor, DateOnly? ReviewBy = null, DateTimeOffset? At = null)
{
    /// <summary>How long a published text goes before it must be read through again, unless an editor says otherwise.</summary>
    public const int UsualMonths = 12;

    /// <summary>The longest that a published text may go before it must be read through again.</summary>
    public const int LongestMonths = 60;

    /// <summary>How far ahead a publication can be planned.</summary>
    public const int LongestWaitMonths = 24;

    /// <summary>The day by which a text that becomes public at an instant must be read through again, unless an editor says otherwise.</summary>
    public static DateOnly UsualReviewBy(DateTimeOffset publishedAt) => publishedAt.SwedishDate().AddMonths(UsualMonths);

    /// <summary>Checks a day by which a text must be read through again.</summary>
    /// <param name="day">The day.</param>
    /// <param name="from">The instant that it must come after.</param>
    public static Problem.Invalid? CheckReviewBy(DateOnly day, DateTimeOffset from) =>
        day <= from.SwedishDate() ? new Problem.Invalid(nameof(ReviewBy), "Välj en dag efter publiceringen")
        : day > from.SwedishDate().AddMonths(LongestMonths) ? new Problem.Invalid(nameof(ReviewBy), $"Välj en dag inom {LongestMonths / 12} år, så att texten inte blir gammal")
        : null;

    /// <summary>What must be mended before it can be decided, or null.</summary>
    /// <param name="needsNote">Whether readers must be told something, and what to ask for; null when they needn't.</param>
    /// <param name="now">The instant of the decision.</param>
    internal Problem? Check(string? needsNote, DateTimeOffset now)
    {
        if (string.IsNullOrWhiteSpace(Note) && needsNote is not null)
        {
            return new Problem.Invalid(nameof(Note), needsNote);
        }

        if (Note.Trim().Length > ContentItem.LongestNote)
        {
            return new Problem.Invalid(nameof(Note), $"Korta texten till högst {ContentItem.LongestNote} tecken");
        }

        return PersonalIdentityGuard.Check(nameof(Note), Note) ?? CheckAt(now) ?? (ReviewBy is { } day ? CheckReviewBy(day, At ?? now) : null);
    }

    private Problem.Invalid? CheckAt(DateTimeOffset now) =>
        At <= now ? new Problem.Invalid(nameof(At), "Välj en tid som inte har varit")
        : At > now.AddMonths(LongestWaitMonths) ? new Problem.Invalid(nameof(At), $"Välj en tid inom {LongestWaitMonths / 12} år")
        : null;
}
