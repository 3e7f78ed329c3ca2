using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;

namespace NaraVard.People.Passkeys;

/// <summary>Where passkeys are kept: what is public of each, and what its owner calls it.</summary>
internal static class PasskeyModel
{
    public static void Map(ModelBuilder model) => model.Entity<IdentityUserPasskey<Guid>>(passkey =>
    {
        passkey.ToTable("account_passkeys");
        passkey.HasKey(p => p.CredentialId);
        passkey.Property(p => p.CredentialId).HasMaxLength(1024);
        passkey.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId);
        passkey.OwnsOne(p => p.Data).ToJson();
    });
}
