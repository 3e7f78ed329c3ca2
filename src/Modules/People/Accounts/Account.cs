using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.People.Accounts;

/// <summary>Somebody who can sign in. Nothing here tells when or how much they do.</summary>
internal sealed class Account : IdentityUser<Guid>
{
    public const int LongestName = 100;

    private Account() { }

    public string DisplayName { get; private set; } = "";

    public static Account Create(string email, string name) =>
        new() { Id = Guid.CreateVersion7(), Email = email, UserName = email, DisplayName = name };

    /// <summary>When an administrator closed the account; null while it is open.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>Ends every sign-in: each is held against the stamp.</summary>
    public void EndSignIns() => (SecurityStamp, ConcurrencyStamp) = (RandomNumberGenerator.GetHexString(40), Guid.NewGuid().ToString());

    public Outcome<Account> Close(DateTimeOffset now)
    {
        if (ClosedAt is not null)
        {
            return new Problem.Conflict("Kontot är redan stängt.");
        }

        ClosedAt = now;
        EndSignIns();
        return this;
    }

    public Outcome<Account> Open()
    {
        if (ClosedAt is null)
        {
            return new Problem.Conflict("Kontot är redan öppet.");
        }

        ClosedAt = null;
        EndLockOut();
        EndSignIns();
        return this;
    }

    /// <summary>Lets the person try again after too many wrong tries.</summary>
    public void EndLockOut() => (LockoutEnd, AccessFailedCount) = (null, 0);

    public Outcome<Account> Rename(string name)
    {
        if (CheckName(name) is { } problem)
        {
            return problem;
        }

        DisplayName = name.Trim();
        return this;
    }

    public static Problem? CheckName(string? name) => name?.Trim() switch
    {
        null or "" => new Problem.Invalid("Name", "Skriv ett namn"),
        var written when written.Any(c => char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format) =>
            new Problem.Invalid("Name", "Skriv namnet med vanliga tecken på en rad"),
        { Length: > LongestName } => new Problem.Invalid("Name", $"Namnet får vara högst {LongestName} tecken"),
        var written => Kernel.Text.PersonalIdentityGuard.Check("Name", written),
    };
}

/// <summary>A role that an account has in an organisation.</summary>
internal sealed class AccountMembership
{
    public required Guid AccountId { get; init; }

    public required string OrganisationCode { get; init; }

    public required Role Role { get; init; }
}

/// <summary>Something that may happen once in the life of an installation.</summary>
internal sealed class SetupStep
{
    public const string FirstAdministrator = "first-administrator";

    public required string Name { get; init; }

    public required DateTimeOffset DoneAt { get; init; }
}

internal static class AccountModel
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Account>(account =>
        {
            account.ToTable("accounts");
            account.Property(a => a.DisplayName).HasMaxLength(Account.LongestName);
            account.Property(a => a.UserName).HasMaxLength(256);
            account.Property(a => a.NormalizedUserName).HasMaxLength(256);
            account.Property(a => a.Email).HasMaxLength(256);
            account.Property(a => a.NormalizedEmail).HasMaxLength(256);
            account.Property(a => a.PhoneNumber).HasMaxLength(30);
            account.Property(a => a.ConcurrencyStamp).IsConcurrencyToken();
            account.HasIndex(a => a.NormalizedUserName).IsUnique();
            account.HasIndex(a => a.NormalizedEmail).IsUnique();
        });
        model.Entity<IdentityUserClaim<Guid>>(claim =>
        {
            claim.ToTable("account_claims");
            claim.HasOne<Account>().WithMany().HasForeignKey(c => c.UserId);
        });
        model.Entity<IdentityUserLogin<Guid>>(login =>
        {
            login.ToTable("account_logins");
            login.HasKey(l => new { l.LoginProvider, l.ProviderKey });
            login.Property(l => l.LoginProvider).HasMaxLength(128);
            login.Property(l => l.ProviderKey).HasMaxLength(128);
            login.HasOne<Account>().WithMany().HasForeignKey(l => l.UserId);
        });
        model.Entity<IdentityUserToken<Guid>>(token =>
        {
            token.ToTable("account_tokens");
            token.HasKey(t => new { t.UserId, t.LoginProvider, t.Name });
            token.Property(t => t.LoginProvider).HasMaxLength(128);
            token.Property(t => t.Name).HasMaxLength(128);
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.UserId);
        });
        model.Entity<AccountMembership>(membership =>
        {
            membership.ToTable("memberships");
            membership.HasKey(m => new { m.AccountId, m.OrganisationCode, m.Role });
            membership.Property(m => m.OrganisationCode).HasMaxLength(40);
            membership.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
            membership.HasOne<Organisations.Organisation>().WithMany().HasForeignKey(m => m.OrganisationCode).OnDelete(DeleteBehavior.Restrict);
            membership.HasIndex(m => m.OrganisationCode);
        });
        model.Entity<SetupStep>(step =>
        {
            step.ToTable("setup_steps");
            step.HasKey(s => s.Name);
            step.Property(s => s.Name).HasMaxLength(60);
        });
    }
}
