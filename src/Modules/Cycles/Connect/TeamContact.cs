using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Connect;

/// <summary>
/// Two teams that write to each other without names. There is one for each pair, whoever wrote first, so a no holds until the one who said it opens it again.
/// </summary>
internal sealed class TeamContact : IVersioned
{
    /// <summary>The most characters of the words that a contact is ended with.</summary>
    public const int LongestGoodbye = 500;

    private TeamContact() { }

    public Guid Id { get; private init; }

    /// <summary>The one of the two cycles whose id comes first, so that the pair has one order.</summary>
    public Guid FirstCycleId { get; private init; }

    public Guid SecondCycleId { get; private init; }

    public Guid BegunByCycleId { get; private init; }

    public DateTimeOffset BegunAt { get; private init; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The cycle whose team ended it; null while it is open.</summary>
    public Guid? ClosedByCycleId { get; private set; }

    /// <summary>What the team that ended it wanted to say; may be empty.</summary>
    public string Goodbye { get; private set; } = "";

    /// <summary>Whether the team that ended it won't have anything from those people, whatever cycle they write from.</summary>
    public bool IsBlocked { get; private set; }

    public int Version { get; set; }

    public bool IsOpen => ClosedAt is null;

    public static TeamContact Begin(Guid from, Guid to, DateTimeOffset now)
    {
        var (first, second) = from.CompareTo(to) < 0 ? (from, to) : (to, from);
        return new TeamContact { Id = Guid.NewGuid(), FirstCycleId = first, SecondCycleId = second, BegunByCycleId = from, BegunAt = now };
    }

    /// <summary>The cycle on the other side.</summary>
    public Guid Other(Guid cycle) => cycle == FirstCycleId ? SecondCycleId : FirstCycleId;

    /// <summary>Ends it, with a few words or none.</summary>
    public Outcome<TeamContact> Close(Guid by, string? goodbye, bool blocks, DateTimeOffset now)
    {
        var words = FreeText.Clean(goodbye);
        if (!IsOpen)
        {
            return new Problem.Conflict("Kontakten är redan avslutad. Ladda om sidan.");
        }

        if (FreeText.Check("Goodbye", words, longest: LongestGoodbye) is { } problem)
        {
            return problem;
        }

        (ClosedAt, ClosedByCycleId, Goodbye, IsBlocked) = (now, by, blocks ? "" : words, blocks);
        return this;
    }

    /// <summary>The team that ended it thinks again.</summary>
    public Outcome<TeamContact> Open(Guid by)
    {
        if (ClosedByCycleId != by)
        {
            return new Problem.Conflict("Bara det team som avslutade kontakten kan öppna den igen.");
        }

        (ClosedAt, ClosedByCycleId, Goodbye, IsBlocked) = (null, null, "", false);
        return this;
    }

    public static void Map(ModelBuilder model) => model.Entity<TeamContact>(contact =>
    {
        contact.ToTable("team_contacts");
        contact.Property(c => c.Goodbye).HasMaxLength(LongestGoodbye);
        contact.HasOne<LearningCycle>().WithMany().HasForeignKey(c => c.FirstCycleId).OnDelete(DeleteBehavior.Cascade);
        contact.HasOne<LearningCycle>().WithMany().HasForeignKey(c => c.SecondCycleId).OnDelete(DeleteBehavior.Cascade);
        contact.HasIndex(c => new { c.FirstCycleId, c.SecondCycleId }).IsUnique();
        contact.HasIndex(c => c.SecondCycleId);
        contact.HasIndex(c => c.ClosedAt);
    });
}
