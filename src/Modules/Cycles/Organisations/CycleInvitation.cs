using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;

namespace NaraVard.Cycles.Organisations;

/// <summary>
/// A team asks somebody at another organisation to come along, and their organisation with them. It is kept also when nobody has the address, so that a team
/// can't find out who has an account. Whoever says no leaves no trace: the row goes.
/// </summary>
internal sealed class CycleInvitation
{
    public const int LongestEmail = 256;

    /// <summary>The most that a cycle has out at a time.</summary>
    public const int Most = 10;

    private CycleInvitation() { }

    public Guid Id { get; private init; }

    public Guid CycleId { get; private init; }

    /// <summary>The address, in lower case.</summary>
    public string Email { get; private init; } = "";

    /// <summary>Whose account it is; null when nobody's.</summary>
    public Guid? AccountId { get; private init; }

    public Guid InvitedBy { get; private init; }

    public DateTimeOffset InvitedAt { get; private init; }

    /// <summary>An address as it is kept, so that one is found however it is written.</summary>
    public static string Normal(string email) => email.Trim().ToLowerInvariant();

    public static CycleInvitation To(Guid cycle, string email, Guid? account, Guid by, DateTimeOffset now) =>
        new() { Id = Guid.NewGuid(), CycleId = cycle, Email = Normal(email), AccountId = account, InvitedBy = by, InvitedAt = now };

    public static void Map(ModelBuilder model) => model.Entity<CycleInvitation>(invitation =>
    {
        invitation.ToTable("cycle_invitations");
        invitation.Property(i => i.Email).HasMaxLength(LongestEmail);
        invitation.HasOne<LearningCycle>().WithMany().HasForeignKey(i => i.CycleId).OnDelete(DeleteBehavior.Cascade);
        invitation.HasIndex(i => new { i.CycleId, i.Email }).IsUnique();
        invitation.HasIndex(i => i.AccountId);
    });
}
