using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Demo;

/// <summary>A made-up organisation with one account per role, for trying things out. Only in Development, only when asked for.</summary>
internal sealed class DemoOrganisation(Store store, UserManager<Account> accounts, IConfiguration config, IHostEnvironment environment)
{
    public const string Code = "DEMO";

    private const string Password = "larande i vardagen";

    private static readonly DemoAccount[] All =
    [
        new("Medarbetare", "medarbetare@demo.invalid", Password, Role.Practitioner),
        new("Kollega", "kollega@demo.invalid", Password, Role.Practitioner),
        new("Chef", "chef@demo.invalid", Password, Role.Manager),
        new("Redaktör", "redaktor@demo.invalid", Password, Role.Editor),
        new("Granskande redaktör", "granskare@demo.invalid", Password, Role.Editor),
        new("Förvaltare", "forvaltare@demo.invalid", Password, Role.Steward),
        new("Lärandestöd", "larandestod@demo.invalid", Password, Role.LearningSupport),
        new("Administratör", "administrator@demo.invalid", Password, Role.Administrator),
    ];

    private bool IsOn => config.GetValue<bool>("Demo") && environment.IsDevelopment();

    /// <summary>The accounts to show on the sign-in page; none when the server doesn't run as a demo.</summary>
    public IReadOnlyList<DemoAccount> Accounts => IsOn ? All : [];

    /// <summary>Adds what is missing of the demo.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        if (!IsOn)
        {
            return;
        }

        if (!await store.Set<Organisation>().AnyAsync(organisation => organisation.Code == Code, ct))
        {
            store.Add(new Organisation { Code = Code, Name = "Demoorganisationen", Kind = "demo", Level = SystemLevel.Organisation });
            await store.SaveChangesAsync(ct);
        }

        foreach (var wanted in All)
        {
            await AddAsync(wanted, ct);
        }
    }

    private async Task AddAsync(DemoAccount wanted, CancellationToken ct)
    {
        if (await accounts.FindByEmailAsync(wanted.Email) is not null)
        {
            return;
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        var account = Account.Create(wanted.Email, wanted.Name);
        var created = await accounts.CreateAsync(account, wanted.Password);
        if (!created.Succeeded)
        {
            throw new InvalidOperationException($"Demokontot {wanted.Email} gick inte att skapa: {created}");
        }

        store.Add(new AccountMembership { AccountId = account.Id, OrganisationCode = Code, Role = wanted.Role });
        await store.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }
}

/// <summary>A demo account as the sign-in page shows it.</summary>
internal sealed record DemoAccount(string Name, string Email, string Password, Role Role);
