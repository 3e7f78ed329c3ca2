using Microsoft.EntityFrameworkCore;

namespace NaraVard.Meetings.Inviting;

/// <summary>Somebody who is invited to a meeting: an account, or a mail address. What they answer their calendar sends to the one who leads; nothing of it is kept here.</summary>
internal sealed class Invitee
{
    public const int LongestEmail = 254;

    /// <summary>The most that a meeting invites.</summary>
    public const int Most = 100;

    private Invitee() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public Guid MeetingId { get; private init; }

    /// <summary>The account, when it is known; it may read the agenda and write notes of its own before the meeting.</summary>
    public Guid? AccountId { get; private init; }

    /// <summary>The address as the planner wrote it, in small letters; null for who was chosen by name.</summary>
    public string? Email { get; private init; }

    public static Invitee Named(Guid meeting, Guid account) => new() { MeetingId = meeting, AccountId = account };

    public static Invitee At(Guid meeting, string email, Guid? account) => new() { MeetingId = meeting, Email = email, AccountId = account };

    public static void Map(ModelBuilder model) => model.Entity<Invitee>(invitee =>
    {
        invitee.ToTable("meeting_invitees");
        invitee.Property(i => i.Id).ValueGeneratedNever();
        invitee.Property(i => i.Email).HasMaxLength(LongestEmail);
        invitee.HasOne<LeadershipMeeting>().WithMany().HasForeignKey(i => i.MeetingId).OnDelete(DeleteBehavior.Cascade);
        invitee.HasIndex(i => new { i.MeetingId, i.AccountId }).IsUnique();
        invitee.HasIndex(i => new { i.MeetingId, i.Email }).IsUnique();
        invitee.HasIndex(i => i.AccountId);
        invitee.HasIndex(i => i.Email);
    });
}
