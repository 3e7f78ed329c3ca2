using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;

namespace NaraVard.Levels.Own;

/// <summary>A question that an organisation asks itself beside the national ones. Those who belong there see it, nobody else.</summary>
internal sealed class OwnQuestion : IVersioned
{
    public const int Longest = 300;

    /// <summary>So many an organisation may have at a level at a time.</summary>
    public const int MostAtLevel = 50;

    private OwnQuestion() { }

    /// <summary>The key of the form it was written in: the same form sent twice is one question.</summary>
    public Guid Id { get; private init; }

    public string OrganisationCode { get; private init; } = "";

    public SystemLevel Level { get; private init; }

    /// <summary>Its number among all that the organisation has had at the level. Two who add one at the same time get the same, and the second is refused.</summary>
    public int Number { get; private init; }

    public string Text { get; private set; } = "";

    /// <summary>Shown to nobody. Empty once the account is erased.</summary>
    public Guid WrittenBy { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }

    /// <summary>When it was taken away; it can be put back. What has been answered to it still stands.</summary>
    public DateTimeOffset? RemovedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>Its id wherever questions are named, stable for ever.</summary>
    public string Key => $"{BankQuestion.OwnPrefix}{Id:n}";

    public static Outcome<OwnQuestion> Add(NewOwnQuestion wanted, int number, Guid by, DateTimeOffset now)
    {
        var question = new OwnQuestion { Id = wanted.Key, OrganisationCode = wanted.Organisation, Level = wanted.Level, Number = number, WrittenBy = by, WrittenAt = now };
        return question.Take(wanted.Text);
    }

    /// <summary>The id of the row that such a key names, or null.</summary>
    public static Guid? IdOf(string? key) => BankQuestion.IsOwnId(key) && Guid.TryParseExact(key![BankQuestion.OwnPrefix.Length..], "n", out var id) ? id : null;

    public BankQuestion AsAsked() => new(Key, Level, Text, [], IsSupport: false);

    /// <summary>Says it in other words. Whoever calls has seen to it that nobody uses it.</summary>
    public Outcome<OwnQuestion> Change(string? text) => RemovedAt is null ? Take(text) : new Problem.Conflict("Frågan är borttagen. Lägg tillbaka den först.");

    public void TakeAway(DateTimeOffset now) => RemovedAt ??= now;

    public void PutBack() => RemovedAt = null;

    private Outcome<OwnQuestion> Take(string? typed)
    {
        var text = string.Join(' ', FreeText.Clean(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (FreeText.Check(nameof(Text), text, "Skriv frågan", Longest) is { } problem)
        {
            return problem;
        }

        Text = text;
        return this;
    }

    public static void Map(ModelBuilder model) => model.Entity<OwnQuestion>(question =>
    {
        question.ToTable("own_questions");
        question.Property(q => q.Id).ValueGeneratedNever();
        question.Property(q => q.OrganisationCode).HasMaxLength(40);
        question.Property(q => q.Text).HasMaxLength(Longest);
        question.HasIndex(q => new { q.OrganisationCode, q.Level, q.Number }).IsUnique();
        question.HasIndex(q => q.WrittenBy);
    });
}

/// <summary>An own question as somebody typed it.</summary>
/// <param name="Level">The level it is for.</param>
/// <param name="Organisation">The code of the organisation or unit whose it is to be.</param>
/// <param name="Text">The question.</param>
/// <param name="Key">The key of the form.</param>
internal sealed record NewOwnQuestion(SystemLevel Level, string Organisation, string? Text, Guid Key);
