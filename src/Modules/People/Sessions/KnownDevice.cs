using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;

namespace NaraVard.People.Sessions;

/// <summary>A device that has signed in to an account, known by a cookie that only the device has. For telling of a new one.</summary>
internal sealed class KnownDevice
{
    /// <summary>As long as browsers keep a cookie. Never made longer: that would tell when the device was used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(400);

    public required Guid AccountId { get; init; }

    /// <summary>See <see cref="HashOf"/>.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset Until { get; set; }

    /// <summary>With the account in it, so that two accounts on the same device can't be tied together.</summary>
    public static string HashOf(Guid account, string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{account:n}:{secret}")));

    public static void Map(ModelBuilder model) => model.Entity<KnownDevice>(device =>
    {
        device.ToTable("known_devices");
        device.HasKey(d => new { d.AccountId, d.Hash });
        device.Property(d => d.Hash).HasMaxLength(64);
        device.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId);
        device.HasIndex(d => d.Until);
    });
}
