using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Own;

namespace NaraVard.Levels.Nominating;

/// <summary>Where a nomination stands.</summary>
internal enum NominationState
{
    Waiting,
    TakenIn,
    Declined,
}

/// <summary>That an organisation's own question would do good in the national table. An own question has one nomination at a time.</summary>
internal sealed class Nomination : IVersioned
{
    public const int Longest = 1000;

    private Nomination() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>The own question.</summary>
    public Guid QuestionId { get; private init; }

    /// <summary>Why it should stand in the table.</summary>
    public string Why { get; private init; } = "";

    /// <summary>Shown to the editors alone. Empty once the account is erased.</summary>
    public Guid NominatedBy { get; private init; }

    public DateTimeOffset NominatedAt { get; private init; }

    public NominationState State { get; private set; }

    public Guid? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why an editor thanked no; null when none has.</summary>
    public string? Refusal { get; private set; }

    /// <summary>The id that it got in the table; null unless it was taken in.</summary>
    public string? TableId { get; private set; }

    public int Version { get; set; }

    public static Outcome<Nomination> Of(OwnQuestion question, string? why, Guid by, DateTimeOffset now)
    {
        var text = FreeText.Clean(why);
        return FreeText.Check(nameof(Why), text, "Skriv en mening om varför fler skulle ha nytta av frågan", Longest) is { } problem
            ? problem
            : new Nomination { QuestionId = question.Id, Why = text, NominatedBy = by, NominatedAt = now };
    }

    /// <summary>An editor has put it in the table's draft, where it got its id. Nobody takes in their own.</summary>
    public Outcome<Nomination> TakeIn(string tableId, Guid by, DateTimeOffset now)
    {
        TableId = tableId;
        return Decide(NominationState.TakenIn, by, now);
    }

    /// <summary>Thanks no, with a reason that the one who nominated reads.</summary>
    public Outcome<Nomination> Decline(string? reason, Guid by, DateTimeOffset now)
    {
        var why = FreeText.Clean(reason);
        if (FreeText.Check("Reason", why, "Skriv varför, så att den som nominerade förstår", ContentItem.LongestReason) is { } problem)
        {
            return problem;
        }

        Refusal = why;
        return Decide(NominationState.Declined, by, now);
    }

    /// <summary>Why this editor can't decide on it, or null.</summary>
    public Problem? CheckDecider(Guid by) =>
        State != NominationState.Waiting ? new Problem.Conflict($"Någon i redaktionen har redan {(State == NominationState.TakenIn ? "tagit in frågan" : "tackat nej")}. Ingenting är ändrat.")
        : NominatedBy == by ? new Problem.Denied()
        : null;

    private Outcome<Nomination> Decide(NominationState state, Guid by, DateTimeOffset now)
    {
        if (CheckDecider(by) is { } problem)
        {
            return problem;
        }

        (State, DecidedBy, DecidedAt) = (state, by, now);
        return this;
    }

    public static void Map(ModelBuilder model) => model.Entity<Nomination>(nomination =>
    {
        nomination.ToTable("nominations");
        nomination.Property(n => n.Id).ValueGeneratedNever();
        nomination.Property(n => n.Why).HasMaxLength(Longest);
        nomination.Property(n => n.Refusal).HasMaxLength(ContentItem.LongestReason);
        nomination.Property(n => n.TableId).HasMaxLength(60);
        nomination.HasOne<OwnQuestion>().WithMany().HasForeignKey(n => n.QuestionId).OnDelete(DeleteBehavior.Cascade);
        nomination.HasIndex(n => n.QuestionId).IsUnique();
        nomination.HasIndex(n => new { n.State, n.NominatedAt });
        nomination.HasIndex(n => n.NominatedBy);
    });
}
