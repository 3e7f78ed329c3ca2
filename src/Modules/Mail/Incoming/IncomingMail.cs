using Microsoft.EntityFrameworkCore;

namespace NaraVard.Mail.Incoming;

/// <summary>What a mail that came in was.</summary>
internal enum IncomingKind
{
    /// <summary>An answer of somebody's.</summary>
    Answer,

    /// <summary>A machine answered: somebody is away, or a list has got the mail.</summary>
    Machine,

    /// <summary>A mail of ours couldn't be delivered, for good or for now.</summary>
    Bounce,
}

/// <summary>That a mail has been taken in, so that it is taken in once however often it is read. It tells neither from whom nor about what.</summary>
internal sealed class IncomingMail
{
    /// <summary>SHA-256, in hexadecimal, of what makes the mail that mail: what it answers, its Message-ID and date, and what was written.</summary>
    public required string Key { get; init; }

    public required IncomingKind Kind { get; init; }

    public required DateTimeOffset TakenAt { get; init; }

    public static void Map(ModelBuilder model)
    {
        model.Entity<IncomingMail>(mail =>
        {
            mail.ToTable("incoming_mails");
            mail.HasKey(m => m.Key);
            mail.Property(m => m.Key).HasMaxLength(64);
            mail.HasIndex(m => m.TakenAt);
        });
        model.Entity<UnreachableAddress>(address =>
        {
            address.ToTable("unreachable_addresses");
            address.HasKey(a => a.Address);
            address.Property(a => a.Address).HasMaxLength(256);
            address.Property(a => a.Reason).HasMaxLength(UnreachableAddress.LongestReason);
        });
    }
}

/// <summary>An address that mail has come back from for good. Nothing but what the person asks for is sent there until they say that it works again.</summary>
internal sealed class UnreachableAddress
{
    public const int LongestReason = 300;

    /// <summary>In small letters.</summary>
    public required string Address { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>What the receiving server said.</summary>
    public required string Reason { get; init; }

    /// <summary>Adds it to what is about to be saved. What was first said of an address stands.</summary>
    public static async Task AddAsync(Store store, string email, string reason, DateTimeOffset now, CancellationToken ct)
    {
        var address = email.ToLowerInvariant();
        if (!await store.Set<UnreachableAddress>().AnyAsync(a => a.Address == address, ct))
        {
            store.Add(new UnreachableAddress { Address = address, Since = now, Reason = reason });
        }
    }
}
