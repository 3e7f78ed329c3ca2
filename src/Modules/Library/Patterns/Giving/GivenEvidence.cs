using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Library.Patterns.Giving;

/// <summary>Where a given piece of evidence stands.</summary>
internal enum EvidenceState
{
    Waiting,
    Confirmed,
    Refused,
}

/// <summary>What somebody has seen that speaks for or against a pattern, in their own words. Public once an editor has confirmed it, and then without a name.</summary>
internal sealed class GivenEvidence : IVersioned
{
    public const int Shortest = 20;

    public const int Longest = 1000;

    private GivenEvidence() { }

    /// <summary>The key of the form it was written in: the same form sent twice is one piece of evidence.</summary>
    public Guid Id { get; private init; }

    /// <summary>The pattern, by the id of its item.</summary>
    public Guid PatternId { get; private init; }

    public bool IsFor { get; private init; }

    public string Text { get; private init; } = "";

    public SettingKind Setting { get; private init; }

    /// <summary>The published example that it is about, by the id of its item, or null.</summary>
    public Guid? ExampleId { get; private init; }

    /// <summary>The giver's own concluded cycle that it comes from, or null. Readers are told that there is one, never which.</summary>
    public Guid? CycleId { get; private init; }

    /// <summary>Empty once the account is erased.</summary>
    public Guid GivenBy { get; private init; }

    public DateTimeOffset GivenAt { get; private init; }

    public EvidenceState State { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why an editor didn't confirm it; null when none has refused.</summary>
    public string? Refusal { get; private set; }

    public int Version { get; set; }

    /// <param name="pattern">The pattern's item.</param>
    /// <param name="written">What was written; the example and the cycle have been found to be there.</param>
    /// <param name="by">The giver.</param>
    /// <param name="now">The instant.</param>
    public static Outcome<GivenEvidence> Give(Guid pattern, WrittenEvidence written, Guid by, DateTimeOffset now)
    {
        if (written.Check() is { } problem)
        {
            return problem;
        }

        return new GivenEvidence
        {
            Id = written.Key,
            PatternId = pattern,
            IsFor = written.IsFor!.Value,
            Text = written.Text,
            Setting = written.Setting!.Value,
            ExampleId = written.Example,
            CycleId = written.Cycle,
            GivenBy = by,
            GivenAt = now,
        };
    }

    /// <summary>Makes it public. Nobody confirms their own.</summary>
    public Outcome<GivenEvidence> Confirm(Guid by, DateTimeOffset now) => Decide(EvidenceState.Confirmed, by, now);

    /// <summary>Sends it back with a reason that the giver reads.</summary>
    public Outcome<GivenEvidence> Refuse(string reason, Guid by, DateTimeOffset now)
    {
        var why = FreeText.Clean(reason);
        return FreeText.Check("Reason", why, "Skriv varför, så att den som gav belägget förstår", ContentItem.LongestReason) ?? Decide(EvidenceState.Refused, by, now, why);
    }

    /// <summary>Why it can't be taken back any more, or null when it can.</summary>
    public Problem? CheckTakeBack() => State == EvidenceState.Confirmed
        ? new Problem.Conflict("Belägget är redan bekräftat och står på mönstrets sida, utan ditt namn. Skriv till redaktionen om det inte stämmer.")
        : null;

    private Outcome<GivenEvidence> Decide(EvidenceState state, Guid by, DateTimeOffset now, string? refusal = null)
    {
        if (State != EvidenceState.Waiting)
        {
            return new Problem.Conflict($"Belägget är redan {(State == EvidenceState.Confirmed ? "bekräftat" : "avböjt")} av någon i redaktionen. Ingenting är ändrat.");
        }

        if (GivenBy == by)
        {
            return new Problem.Denied();
        }

        (State, DecidedBy, DecidedAt, Refusal) = (state, by, now, refusal);
        return this;
    }

    public static void Map(ModelBuilder model) => model.Entity<GivenEvidence>(evidence =>
    {
        evidence.ToTable("given_evidence");
        evidence.Property(e => e.Text).HasMaxLength(Longest);
        evidence.Property(e => e.Refusal).HasMaxLength(ContentItem.LongestReason);
        evidence.HasOne<ContentItem>().WithMany().HasForeignKey(e => e.PatternId).OnDelete(DeleteBehavior.Cascade);
        evidence.HasIndex(e => new { e.PatternId, e.State });
        evidence.HasIndex(e => new { e.State, e.GivenAt });
        evidence.HasIndex(e => e.GivenBy);
    });
}
