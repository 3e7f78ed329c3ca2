using Microsoft.EntityFrameworkCore;

namespace NaraVard.Cycles.Connect;

/// <summary>
/// Somebody in a team has said yes: when the other team has too, they see this person's name, where the cycle belongs and how to reach the person. A team has
/// said yes as long as one who is still in it has. Nobody says yes for anyone else.
/// </summary>
internal sealed class ShownPerson
{
    /// <summary>The most characters of how to reach somebody.</summary>
    public const int LongestReach = 200;

    private ShownPerson() { }

    public Guid ContactId { get; private init; }

    public Guid CycleId { get; private init; }

    public Guid AccountId { get; private init; }

    /// <summary>How to reach the person, in their own words.</summary>
    public string Reach { get; private set; } = "";

    public static ShownPerson Of(Guid contact, Guid cycle, Guid account) => new() { ContactId = contact, CycleId = cycle, AccountId = account };

    public ShownPerson By(string reach)
    {
        Reach = reach;
        return this;
    }

    public static void Map(ModelBuilder model) => model.Entity<ShownPerson>(person =>
    {
        person.ToTable("shown_persons");
        person.HasKey(p => new { p.ContactId, p.CycleId, p.AccountId });
        person.Property(p => p.Reach).HasMaxLength(LongestReach);
        person.HasOne<TeamContact>().WithMany().HasForeignKey(p => p.ContactId).OnDelete(DeleteBehavior.Cascade);
        person.HasIndex(p => p.AccountId);
    });
}
