using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Memberships;

/// <summary>What an administrator or a manager has done with somebody's account.</summary>
internal enum AccountChangeKind
{
    RoleGiven,
    RoleTaken,
    Closed,
    Opened,
    LockOutEnded,
    SignedOut,
}

/// <summary>
/// A line of the trail of those who look after accounts: who changed whose role, and when. What people themselves do leaves no
/// line, not even that they join or leave.
/// </summary>
internal sealed class AccountChange
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required Guid AccountId { get; init; }

    public required Guid By { get; init; }

    public required DateTimeOffset At { get; init; }

    public required AccountChangeKind Kind { get; init; }

    public string? OrganisationCode { get; init; }

    public Role? Role { get; init; }

    /// <summary>What was done, as it stands after who did it.</summary>
    public string Word => Kind switch
    {
        AccountChangeKind.RoleGiven => "gav rollen",
        AccountChangeKind.RoleTaken => "avslutade rollen",
        AccountChangeKind.Closed => "stängde kontot",
        AccountChangeKind.Opened => "öppnade kontot",
        AccountChangeKind.LockOutEnded => "låste upp kontot",
        AccountChangeKind.SignedOut => "loggade ut kontot överallt",
        _ => throw new ArgumentOutOfRangeException(nameof(Kind), Kind, null),
    };

    public static void Map(ModelBuilder model) => model.Entity<AccountChange>(change =>
    {
        change.ToTable("account_changes");
        change.Ignore(c => c.Word);
        change.Property(c => c.OrganisationCode).HasMaxLength(40);
        change.HasIndex(c => new { c.AccountId, c.At });
        change.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
    });
}
