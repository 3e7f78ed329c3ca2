using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;

namespace NaraVard.People.Sessions;

/// <summary>How somebody showed who they are.</summary>
internal enum SignInWay
{
    Password,
    Link,
    Passkey,
    Outside,
}

/// <summary>
/// A sign-in that lasts, on one device. It tells when it began and when it ends at the latest, never when it was used. The
/// cookie names it, so the sign-in is over when the row is gone.
/// </summary>
internal sealed class Session
{
    public const int LongestDevice = 60;

    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTimeOffset BeganAt { get; init; }

    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>The device in words: "Firefox på Windows".</summary>
    public required string Device { get; init; }

    public required SignInWay Way { get; init; }

    /// <summary>Whether two things were shown: something known and something held.</summary>
    public required bool IsTwoStep { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<Session>(session =>
    {
        session.ToTable("sessions");
        session.Property(s => s.Device).HasMaxLength(LongestDevice);
        session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        session.HasIndex(s => s.AccountId);
        session.HasIndex(s => s.EndsAt);
    });
}
