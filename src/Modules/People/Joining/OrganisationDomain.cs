using Microsoft.EntityFrameworkCore;
using NaraVard.People.Organisations;

namespace NaraVard.People.Joining;

/// <summary>A domain that an organisation has proven to be its own: whoever reads mail there may join.</summary>
internal sealed class OrganisationDomain
{
    public required string Domain { get; init; }

    public required string OrganisationCode { get; set; }

    public required DateTimeOffset ProvenAt { get; init; }
}

/// <summary>A domain that somebody says is the organisation's, until a mailbox there has confirmed it.</summary>
internal sealed class DomainClaim : IVersioned
{
    public const int LongestDomain = 200;

    /// <summary>How long the link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    /// <summary>Mailboxes that those who look after a domain read, and nobody else can open: RFC 2142, and those of Swedish authorities.</summary>
    public static readonly string[] Mailboxes = ["postmaster", "hostmaster", "webmaster", "registrator", "info", "kontakt"];

    private DomainClaim()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Domain { get; private init; } = "";

    public string OrganisationCode { get; private init; } = "";

    public string SentTo { get; private set; } = "";

    public string TokenHash { get; private set; } = "";

    public Guid ClaimedBy { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    public DateTimeOffset LapsesAt { get; private set; }

    public int Version { get; set; }

    public static DomainClaim Of(string domain, string organisation) => new() { Domain = domain, OrganisationCode = organisation };

    /// <summary>Makes the link anew, for a mailbox at the domain.</summary>
    /// <returns>The secret of the link.</returns>
    public Outcome<string> Send(string mailbox, Guid by, DateTimeOffset now)
    {
        if (!Mailboxes.Contains(mailbox))
        {
            return new Problem.Invalid("Mailbox", "Välj vart frågan ska skickas");
        }

        if (now < SentAt + Invitation.BetweenMails)
        {
            return new Problem.Invalid("Domain", "Frågan skickades nyss. Vänta tio minuter innan du skickar den igen.");
        }

        var token = LinkToken.Make();
        (SentTo, TokenHash, ClaimedBy, SentAt, LapsesAt) = ($"{mailbox}@{Domain}", LinkToken.HashOf(token), by, now, now + Lifetime);
        return token;
    }

    public static void Map(ModelBuilder model)
    {
        model.Entity<OrganisationDomain>(domain =>
        {
            domain.ToTable("organisation_domains");
            domain.HasKey(d => d.Domain);
            domain.Property(d => d.Domain).HasMaxLength(LongestDomain);
            domain.Property(d => d.OrganisationCode).HasMaxLength(40);
            domain.HasIndex(d => d.OrganisationCode);
            domain.HasOne<Organisation>().WithMany().HasForeignKey(d => d.OrganisationCode).OnDelete(DeleteBehavior.Cascade);
        });
        model.Entity<DomainClaim>(claim =>
        {
            claim.ToTable("domain_claims");
            claim.Property(c => c.Domain).HasMaxLength(LongestDomain);
            claim.Property(c => c.OrganisationCode).HasMaxLength(40);
            claim.Property(c => c.SentTo).HasMaxLength(WorkAddress.Longest);
            claim.Property(c => c.TokenHash).HasMaxLength(LinkToken.HashLength);
            claim.HasIndex(c => c.TokenHash).IsUnique();
            claim.HasIndex(c => new { c.OrganisationCode, c.Domain }).IsUnique();
            claim.HasOne<Organisation>().WithMany().HasForeignKey(c => c.OrganisationCode).OnDelete(DeleteBehavior.Cascade);
        });
    }
}
