using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace NaraVard.Mail.Incoming;

/// <summary>The key that reply addresses are signed with: one for all nodes, made when it is first needed, sealed in the database. An address has no room for what data protection writes.</summary>
internal sealed class ReplyKey(IServiceScopeFactory scopes, IDataProtectionProvider protection)
{
    private const int KeyBytes = 32;

    private readonly IDataProtector _protector = protection.CreateProtector("NaraVard.Mail.ReplyKey");

    private byte[]? _key;

    public byte[] Value => _key ??= Read();

    private byte[] Read()
    {
        using var scope = scopes.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        return (Kept(store) ?? Make(store)) is { } kept ? _protector.Unprotect(kept) : throw new InvalidOperationException("Nyckeln till svarsadresserna gick inte att spara.");
    }

    private byte[]? Make(Store store)
    {
        store.Add(new Row { Id = 1, Sealed = _protector.Protect(RandomNumberGenerator.GetBytes(KeyBytes)) });
        try
        {
            store.SaveChanges();
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            store.ChangeTracker.Clear(); // another node made it in the same moment
        }

        return Kept(store);
    }

    private static byte[]? Kept(Store store) => store.Set<Row>().AsNoTracking().SingleOrDefault()?.Sealed;

    public static void Map(ModelBuilder model) => model.Entity<Row>(row =>
    {
        row.ToTable("reply_keys");
        row.Property(r => r.Id).ValueGeneratedNever();
    });

    private sealed class Row
    {
        public required int Id { get; init; }

        public required byte[] Sealed { get; init; }
    }
}
