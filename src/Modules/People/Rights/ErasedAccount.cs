using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace NaraVard.People.Rights;

/// <summary>
/// That an account was erased, known only by a fingerprint of its id: a backup from before has the account in it, and whoever
/// reads it back must be able to see that it was to be gone.
/// </summary>
internal sealed class ErasedAccount
{
    private ErasedAccount() { }

    /// <summary>SHA-256 of the account's id as hexadecimal digits. The id has 74 random bits, so it can't be guessed from this.</summary>
    public string Hash { get; private init; } = "";

    public DateOnly ErasedOn { get; private init; }

    public static ErasedAccount Of(Guid account, DateOnly day) => new() { Hash = HashOf(account), ErasedOn = day };

    /// <summary>One that another database has known.</summary>
    public static ErasedAccount Known(string hash, DateOnly day) => new() { Hash = hash, ErasedOn = day };

    public static string HashOf(Guid account) => Convert.ToHexStringLower(SHA256.HashData(account.ToByteArray(bigEndian: true)));

    public static void Map(ModelBuilder model) => model.Entity<ErasedAccount>(erased =>
    {
        erased.ToTable("erased_accounts");
        erased.HasKey(e => e.Hash);
        erased.Property(e => e.Hash).HasMaxLength(64);
        erased.HasIndex(e => e.ErasedOn);
    });
}
