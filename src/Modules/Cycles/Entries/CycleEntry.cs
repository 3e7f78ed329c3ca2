using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>A short text in a phase. It starts in its author's private drawer.</summary>
internal sealed class CycleEntry : IVersioned
{
    /// <summary>What stands as the text between the sealing of an old plain text and the wiping of the place where it lay.</summary>
    public const string IsSealed = " ";

    /// <summary>The most characters of a question in its own words.</summary>
    public const int LongestQuestion = 1000;

    public const string Locked = "Utfallet är skrivet, så förutsägelsen går inte längre att ändra. Skriv en ny anteckning om ni tänker annorlunda nu.";

    private CycleEntry() { }

    public Guid Id { get; private init; }

    public Guid CycleId { get; private init; }

    public CyclePhase Phase { get; private init; }

    public int Round { get; private init; }

    public EntryKind Kind { get; private set; }

    public InsightKind? InsightKind { get; private set; }

    public LearningKind? LearningKind { get; private set; }

    /// <summary>Whether the team can change it themselves, or null when that isn't said.</summary>
    public Remedy? Remedy { get; private set; }

    /// <summary>The level it must be lifted to, or null.</summary>
    public SystemLevel? LiftTo { get; private set; }

    /// <summary>The words that others may read. Empty while they lie in the author's drawer, which is kept apart by <see cref="DrawerTexts"/>.</summary>
    public string Text { get; private set; } = "";

    /// <summary>The words in the drawer while the author has them in hand. Never stored here.</summary>
    public string? DrawerText { get; private set; }

    public Guid AuthorId { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }

    public DateTimeOffset? EditedAt { get; private set; }

    public Sharing Sharing { get; private set; } = Sharing.Own;

    /// <summary>The id of the question it answers, or null.</summary>
    public string? QuestionId { get; private init; }

    /// <summary>The words of the question when it stands in no table and may be asked otherwise tomorrow; else null.</summary>
    public string? QuestionText { get; private init; }

    /// <summary>The prediction it is the outcome of, or null.</summary>
    public Guid? PredictionId { get; private set; }

    /// <summary>A prediction whose outcome its author may read. It can't be changed any more.</summary>
    public bool HasOutcome { get; private set; }

    public int Version { get; set; }

    /// <summary>Writes in a cycle, also in one that has ended: insights come late.</summary>
    /// <param name="cycle">The cycle.</param>
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
            Round = wanted.Round ?? cycle.Round,
            AuthorId = author,
            WrittenAt = now,
            QuestionId = wanted.Question,
            QuestionText = wanted.QuestionText,
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

        if (Sharing == Sharing.Own && audience != Sharing.Own)
        {
            if (DrawerText is not { } words)
            {
                return new Problem.Conflict(DrawerTexts.Unreadable);
            }

            (Text, DrawerText) = (words, null);
        }

        Sharing = audience;
        return this;
    }

    /// <summary>Back to the drawer, from however wide a circle, as long as nobody has built on it.</summary>
    /// <param name="builtOn">What others have built on it.</param>
    public Outcome<CycleEntry> TakeBack(IReadOnlyCollection<BuiltOn> builtOn)
    {
        if (Sharing != Sharing.Own && builtOn.Count > 0)
        {
            return new Problem.Conflict($"Texten går inte att ta tillbaka, för andra har byggt vidare på den. {string.Join(' ', builtOn.Select(built => built.What))}");
        }

        if (Sharing != Sharing.Own)
        {
            (Sharing, DrawerText, Text) = (Sharing.Own, Text, "");
        }

        return this;
    }

    /// <summary>The author has opened the drawer: these words lie there.</summary>
    public void Hold(string words) => DrawerText = words;

    /// <summary>Old words of the drawer that stand in plain are taken from there.</summary>
    public void PutInDrawer() => (DrawerText, Text) = (Text, IsSealed);

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

        if (words.Remedy == Entries.Remedy.Lift && (words.LiftTo is not { } level || !Remedies.Receivers.Contains(level)))
        {
            return new Problem.Invalid(nameof(LiftTo), "Välj vart det måste lyftas");
        }

        (Kind, LearningKind) = (kind, words.LearningKind);
        (Text, DrawerText) = Sharing == Sharing.Own ? ("", text) : (text, null);
        InsightKind = kind == EntryKind.Insight ? words.InsightKind : null;
        (Remedy, LiftTo) = (words.Remedy, words.Remedy == Entries.Remedy.Lift ? words.LiftTo : null);
        return this;
    }

    public static void Map(ModelBuilder model) => model.Entity<CycleEntry>(entry =>
    {
        entry.ToTable("cycle_entries");
        entry.Ignore(e => e.DrawerText);
        entry.Property(e => e.Text).HasMaxLength(FreeText.Longest);
        entry.Property(e => e.QuestionId).HasMaxLength(80);
        entry.Property(e => e.QuestionText).HasMaxLength(LongestQuestion);
        entry.HasOne<LearningCycle>().WithMany().HasForeignKey(e => e.CycleId).OnDelete(DeleteBehavior.Restrict);
        entry.HasOne<CycleEntry>().WithMany().HasForeignKey(e => e.PredictionId).OnDelete(DeleteBehavior.Restrict);
        entry.HasIndex(e => new { e.CycleId, e.WrittenAt });
        entry.HasIndex(e => new { e.AuthorId, e.Sharing, e.WrittenAt });
        entry.HasIndex(e => e.PredictionId);
        entry.HasIndex(e => new { e.QuestionId, e.CycleId });
    });
}

/// <summary>What an author writes and may change: the text and what sort it is.</summary>
internal sealed record EntryWords(string? Text, EntryKind? Kind, InsightKind? InsightKind, LearningKind? LearningKind)
{
    /// <summary>Who can change it, or null.</summary>
    public Remedy? Remedy { get; init; }

    /// <summary>The level to lift it to; means nothing unless it must be lifted.</summary>
    public SystemLevel? LiftTo { get; init; }
}

/// <summary>An entry on its way in.</summary>
/// <param name="Words">What was written.</param>
/// <param name="Phase">The phase it belongs to; the cycle's own when null.</param>
/// <param name="Question">The id of the question it answers, or null.</param>
/// <param name="Prediction">The prediction it is the outcome of, or null.</param>
/// <param name="Key">The key of the form it was written in, or null.</param>
internal sealed record NewEntry(EntryWords Words, CyclePhase? Phase = null, string? Question = null, Guid? Prediction = null, Guid? Key = null)
{
    /// <summary>The entries that an insight is written out of. What its author can't read, or hasn't been shared, is left out.</summary>
    public IReadOnlyCollection<Guid> Behind { get; init; } = [];

    /// <summary>The words of the question, when it stands in no table.</summary>
    public string? QuestionText { get; init; }

    /// <summary>The round it belongs to; the running one when null.</summary>
    public int? Round { get; init; }
}
