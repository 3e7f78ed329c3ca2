using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;

namespace NaraVard.People.SignIn;

/// <summary>Something that works once and has been used. Kept until it would have stopped working anyway; tells neither what nor whose it was.</summary>
internal sealed class SpentCode
{
    public required string Hash { get; init; }

    public required DateTimeOffset Until { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<SpentCode>(code =>
    {
        code.ToTable("spent_codes");
        code.HasKey(c => c.Hash);
        code.Property(c => c.Hash).HasMaxLength(64);
        code.HasIndex(c => c.Until);
    });
}

/// <summary>Lets something be used once, however many try at the same time.</summary>
internal sealed class SpentCodes(Store store, TimeProvider clock)
{
    /// <param name="code">What may be used once. A short one is told apart by whose it is.</param>
    /// <param name="during">How long it could be used.</param>
    /// <returns>False when it has been used before.</returns>
    public async Task<bool> TrySpendAsync(string code, TimeSpan during)
    {
        var spent = new SpentCode { Hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(code))), Until = clock.GetUtcNow() + during };
        if (await store.Set<SpentCode>().AnyAsync(other => other.Hash == spent.Hash))
        {
            return false;
        }

        store.Add(spent);
        try
        {
            await store.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateException)
        {
            // Somebody else spent it in the same moment.
            store.Entry(spent).State = EntityState.Detached;
            return false;
        }
    }
}
