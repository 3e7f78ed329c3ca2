using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;

namespace NaraVard.Levels.Lifted;

/// <summary>The four answers that a receiver owes one of.</summary>
internal enum AnswerKind
{
    Change,
    Test,
    Cannot,
    NeedMore,
}

internal static class AnswerKinds
{
    public static IReadOnlyList<AnswerKind> All { get; } = Enum.GetValues<AnswerKind>();

    /// <summary>As the answer begins.</summary>
    public static string Says(this AnswerKind kind) => kind switch
    {
        AnswerKind.Change => "Vi ändrar det",
        AnswerKind.Test => "Vi prövar det",
        AnswerKind.Cannot => "Vi kan inte, eftersom …",
        AnswerKind.NeedMore => "Vi behöver veta mer",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static string Icon(this AnswerKind kind) => kind switch
    {
        AnswerKind.Change => "check",
        AnswerKind.Test => "ring",
        AnswerKind.Cannot => "lock",
        _ => "question",
    };

    /// <summary>What to write when nothing is written.</summary>
    public static string Ask(this AnswerKind kind) => kind switch
    {
        AnswerKind.Change => "Skriv kort vad ni ändrar",
        AnswerKind.Test => "Skriv kort vad ni prövar",
        AnswerKind.Cannot => "Skriv varför ni inte kan",
        _ => "Skriv vad ni behöver veta",
    };
}

/// <summary>What a receiver has answered. It is never changed; a later answer stands after it.</summary>
internal sealed class LiftAnswer
{
    /// <summary>The most characters of an answer.</summary>
    public const int Longest = 3000;

    /// <summary>The most characters of a question as it is told in public.</summary>
    public const int LongestQuestion = 500;

    private LiftAnswer() { }

    public Guid Id { get; private init; }

    public Guid BundleId { get; private init; }

    public AnswerKind Kind { get; private init; }

    public string Text { get; private init; } = "";

    public DateTimeOffset WrittenAt { get; private init; }

    public Guid WrittenBy { get; private init; }

    /// <summary>The question in the receiver's words, when everybody may read the answer; otherwise empty.</summary>
    public string PublicQuestion { get; private set; } = "";

    public static LiftAnswer Write(Guid id, Guid bundle, WrittenAnswer written, Guid by, DateTimeOffset now) => new()
    {
        Id = id,
        BundleId = bundle,
        Kind = written.Kind,
        Text = written.Text,
        PublicQuestion = written.PublicQuestion,
        WrittenAt = now,
        WrittenBy = by,
    };

    /// <summary>The receiver doesn't want everybody to read it any more.</summary>
    public void StopShowing() => PublicQuestion = "";

    public static void Map(ModelBuilder model) => model.Entity<LiftAnswer>(answer =>
    {
        answer.ToTable("lift_answers");
        answer.Property(a => a.Id).ValueGeneratedNever();
        answer.Property(a => a.Text).HasMaxLength(Longest);
        answer.Property(a => a.PublicQuestion).HasMaxLength(LongestQuestion);
        answer.HasOne<LiftBundle>().WithMany().HasForeignKey(a => a.BundleId).OnDelete(DeleteBehavior.Restrict);
        answer.HasIndex(a => new { a.BundleId, a.WrittenAt });
        answer.HasIndex(a => a.WrittenBy);
    });
}

/// <summary>An answer as somebody typed it, read and bounded.</summary>
internal sealed record WrittenAnswer(AnswerKind Kind, string Text, string PublicQuestion)
{
    public static Outcome<WrittenAnswer> Read(AnswerKind? kind, string? typed, bool isPublic, string? publicQuestion)
    {
        if (kind is not { } chosen)
        {
            return new Problem.Invalid("Text", "Välj ett av de fyra svaren");
        }

        var (text, question) = (FreeText.Clean(typed), isPublic ? FreeText.Clean(publicQuestion) : "");
        return (FreeText.Check("Text", text, chosen.Ask(), LiftAnswer.Longest)
            ?? (isPublic ? FreeText.Check("PublicQuestion", question, "Skriv frågan med egna ord, så att alla förstår svaret", LiftAnswer.LongestQuestion) : null)
            ?? (isPublic ? NoContacts("Text", text) ?? NoContacts("PublicQuestion", question) : null)) is { } problem
            ? problem
            : new WrittenAnswer(chosen, text, question);
    }

    private static Problem? NoContacts(string field, string text) => ContactDetails.In(text) is { Count: > 0 } found
        ? new Problem.Invalid(field, $"Det här skulle alla få läsa: {string.Join(", ", found)}. Ta bort det, eller visa inte svaret för alla.")
        : null;
}
