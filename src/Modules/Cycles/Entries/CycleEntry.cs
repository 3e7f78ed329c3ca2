using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>A short text in a phase. It starts in its author's private drawer.</summary>
internal sealed class CycleEntry : IVersioned
{
    public const string Locked = "Utfallet är skrivet, så förutsägelsen går inte längre att ändra. Skriv en ny anteckning om ni tänker annorlunda nu.";

    private CycleEntry() { }

    public Guid Id { get; private init; }

    public Guid CycleId { get; private init; }

    public CyclePhase Phase { get; private init; }

    public int Round { get; private init; }

    public EntryKind Kind { get; private set; }

    public InsightKind? InsightKind { get; private set; }

    public LearningKind? LearningKind { get; private set; }

    public string Text { get; private set; } = "";

    public Guid AuthorId { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }

    public DateTimeOffset? EditedAt { get; private set; }

    public Sharing Sharing { get; private set; } = Sharing.Own;

    /// <summary>The id of the question it answers, or null.</summary>
    public string? QuestionId { get; private init; }

    /// <summary>The prediction it is the outcome of, or null.</summary>
    public Guid? PredictionId { get; private set; }

    /// <summary>A prediction whose outcome its author may read. It can't be changed any more.</summary>
    public bool HasOutcome { get; private set; }

    public int Version { get; set; }

    /// <summary>Writes in a cycle, also in one that has ended: insights come late.</summary>
    /// <param name="cycle">The cycle; the entry belongs to its running round.</param>
    /// <param name="wanted">What was written.</param>
    /// <param name="prediction">The prediction it is the outcome of, if any.</param>
    /// <param name="author">The member who wrote it.</param>
    /// <param name="now">The instant.</param>
    public static Outcome<CycleEntry> Write(LearningCycle cycle, NewEntry wanted, CycleEntry? prediction, Guid author, DateTimeOffset now)
    {
        var phase = prediction is not null ? CyclePhase.Evaluate : wanted.Phase ?? cycle.Phase;
        var entry = new CycleEntry
        {
            Id = wanted.Key ?? Guid.CreateVersion7(now),
            CycleId = cycle.Id,
            Phase = phase,
            Round = cycle.Round,
            AuthorId = author,
            WrittenAt = now,
            QuestionId = wanted.Question,
            PredictionId = prediction?.Id,
        };
        if (!Enum.IsDefined(phase))
        {
            return new Problem.Invalid(nameof(Phase), "Välj en fas");
        }

        var taken = entry.Take(wanted.Words with { Kind = wanted.Words.Kind ?? phase.Likely() });
        return taken.Problem ?? prediction?.Receive(entry) ?? taken;
    }

    public Outcome<CycleEntry> Edit(EntryWords words, DateTimeOffset now)
    {
        if (HasOutcome)
        {
            return new Problem.Invalid("", Locked);
        }

        EditedAt = now;
        return Take(words with { Kind = words.Kind ?? Kind });
    }

    /// <summary>Lets one more circle of people read: team, organisation, signed-in, public, one at a time.</summary>
    public Outcome<CycleEntry> ShareWith(Sharing audience)
    {
        if (audience != Sharing && audience != Next)
        {
            return new Problem.Conflict("Anteckningen har delats eller tagits tillbaka sedan du öppnade sidan. Se efter vem som kan läsa nu, och dela igen om du vill.");
        }

        Sharing = audience;
        return this;
    }

    public Outcome<CycleEntry> TakeBack()
    {
        if (Sharing == Sharing.Public)
        {
            return new Problem.Invalid("", "Texten är öppen för alla och går inte att ta tillbaka.");
        }

        Sharing = Sharing.Own;
        return this;
    }

    /// <summary>Why it can't be removed, or null: only what nobody else has read, and no prediction with its outcome.</summary>
    public Problem? CheckRemoval() => (Sharing, HasOutcome) switch
    {
        (not Sharing.Own, _) => new Problem.Invalid("", "Anteckningen är delad. Ta tillbaka den till din låda först."),
        (_, true) => new Problem.Invalid("", "Utfallet är skrivet. Ta bort det först, om det är ditt."),
        _ => null,
    };

    // What lies in a colleague's drawer must not show through, so a prediction is locked by the outcomes its author may read and no others.
    public void Weigh(bool hasKnownOutcome) => HasOutcome = hasKnownOutcome;

    /// <summary>The prediction is gone. The outcome stays as an entry of its own.</summary>
    public void LosePrediction() => PredictionId = null;

    /// <summary>The next circle of readers, or null when everyone can read.</summary>
    public Sharing? Next => Sharing.Next();

    private Problem? Receive(CycleEntry outcome)
    {
        HasOutcome = HasOutcome || outcome.AuthorId == AuthorId;
        return Kind == EntryKind.Prediction ? null : new Problem.Invalid("", "Ett utfall hör till en förutsägelse.");
    }

    private Outcome<CycleEntry> Take(EntryWords words)
    {
        var text = FreeText.Clean(words.Text);
        if (words.Kind is not { } kind || !Enum.IsDefined(kind) || (kind == EntryKind.Prediction && PredictionId is not null))
        {
            return new Problem.Invalid(nameof(Kind), "Välj en sort");
        }

        if (FreeText.Check(nameof(Text), text, "Skriv något först") is { } problem)
        {
            return problem;
        }

        (Text, Kind, LearningKind) = (text, kind, words.LearningKind);
        InsightKind = kind == EntryKind.Insight ? words.InsightKind : null;
        return this;
    }

    public static void Map(ModelBuilder model) => model.Entity<CycleEntry>(entry =>
    {
        entry.ToTable("cycle_entries");
        entry.Property(e => e.Text).HasMaxLength(FreeText.Longest);
        entry.Property(e => e.QuestionId).HasMaxLength(80);
        entry.HasOne<LearningCycle>().WithMany().HasForeignKey(e => e.CycleId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<CycleEntry>().WithMany().HasForeignKey(e => e.PredictionId).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(e => new { e.CycleId, e.WrittenAt });
        entry.HasIndex(e => new { e.AuthorId, e.Sharing, e.WrittenAt });
        entry.HasIndex(e => e.PredictionId);
    });
}

/// <summary>What an author writes and may change: the text and what sort it is.</summary>
internal sealed record EntryWords(string? Text, EntryKind? Kind, InsightKind? InsightKind, LearningKind? LearningKind);

/// <summary>An entry on its way in.</summary>
/// <param name="Words">What was written.</param>
/// <param name="Phase">The phase it belongs to; the cycle's own when null.</param>
/// <param name="Question">The id of the question it answers, or null.</param>
/// <param name="Prediction">The prediction it is the outcome of, or null.</param>
/// <param name="Key">The key of the form it was written in, or null.</param>
internal sealed record NewEntry(EntryWords Words, CyclePhase? Phase = null, string? Question = null, Guid? Prediction = null, Guid? Key = null);
