using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Joining;

/// <summary>Somebody is invited to a role in an organisation, by a link to their mail address. It is gone once it has been answered.</summary>
internal sealed class Invitation : IVersioned
{
    /// <summary>How long the link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(14);

    /// <summary>How long to wait between two mails about the same invitation.</summary>
    public static readonly TimeSpan BetweenMails = TimeSpan.FromMinutes(10);

    private Invitation()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Email { get; private init; } = "";

    public string NormalizedEmail { get; private init; } = "";

    public string OrganisationCode { get; private set; } = "";

    public Role Role { get; private init; }

    public string TokenHash { get; private set; } = "";

    public Guid InvitedBy { get; private set; }

    public DateTimeOffset SentAt { get; private set; }

    public DateTimeOffset LapsesAt { get; private set; }

    public int Version { get; set; }

    public static Invitation To(string email, string organisation, Role role) =>
        new() { Email = email, NormalizedEmail = email.ToUpperInvariant(), OrganisationCode = organisation, Role = role };

    /// <summary>Makes the link anew; an older one leads nowhere from now on.</summary>
    /// <returns>The secret of the link.</returns>
    public Outcome<string> Send(Guid by, DateTimeOffset now)
    {
        if (now < SentAt + BetweenMails)
        {
            return new Problem.Invalid("", "Inbjudan skickades nyss. Vänta tio minuter innan du skickar den igen.");
        }

        var token = LinkToken.Make();
        (TokenHash, InvitedBy, SentAt, LapsesAt) = (LinkToken.HashOf(token), by, now, now + Lifetime);
        return token;
    }

    public void MoveTo(string organisation) => OrganisationCode = organisation;

    public static void Map(ModelBuilder model) => model.Entity<Invitation>(invitation =>
    {
        invitation.ToTable("invitations");
        invitation.Property(i => i.Email).HasMaxLength(WorkAddress.Longest);
        invitation.Property(i => i.NormalizedEmail).HasMaxLength(WorkAddress.Longest);
        invitation.Property(i => i.OrganisationCode).HasMaxLength(40);
        invitation.Property(i => i.TokenHash).HasMaxLength(LinkToken.HashLength);
        invitation.HasIndex(i => i.TokenHash).IsUnique();
        invitation.HasIndex(i => new { i.NormalizedEmail, i.OrganisationCode, i.Role }).IsUnique();
        invitation.HasIndex(i => i.OrganisationCode);
        invitation.HasOne<Organisation>().WithMany().HasForeignKey(i => i.OrganisationCode).OnDelete(DeleteBehavior.Cascade);
    });
}
