using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Joining;

namespace NaraVard.People.Organisations;

/// <summary>
/// Lets an organisation or unit go up in another, for good. Cycles, meetings and texts go on naming the old one, and whoever
/// belongs to the new one belongs to the old one too; so nothing that was told of it is rewritten.
/// </summary>
internal sealed class MergeOrganisation(Store store, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    public async Task<Outcome<string>> RunAsync(Person by, string code, string into, CancellationToken ct)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        var pair = new[] { code, into }.Distinct().Order(StringComparer.Ordinal).ToList();
        var held = 0;
        foreach (var one in pair)
        {
            held += await store.HoldAsync(one, ct) ? 1 : 0;
        }

        var found = await store.Set<Organisation>().Where(o => pair.Contains(o.Code)).ToDictionaryAsync(o => o.Code, ct);
        if (!found.TryGetValue(code, out var from))
        {
            return new Problem.NotFound();
        }

        if (!MayGoUp(by, from))
        {
            return new Problem.Denied();
        }

        if (held < pair.Count || !found.TryGetValue(into, out var to) || !to.IsGovernedBy(by))
        {
            return new Problem.Invalid("Into", "Välj en enhet eller organisation ur listan");
        }

        var parts = await store.Set<Organisation>().PartsOf(code).ToListAsync(ct);
        var merged = from.GoUpIn(to, parts, clock.GetUtcNow());
        if (merged.Problem is { } problem)
        {
            return problem;
        }

        parts.ForEach(part => part.MoveFrom(from, to));
        await MoveMembersAsync(from, to, ct);
        await MoveJoiningAsync(from, to, ct);
        var saved = await store.SaveAsync(to.Code, ct);
        await (saved.Problem is null ? transaction.CommitAsync(ct) : Task.CompletedTask);
        return saved;
    }

    /// <summary>Own units are their managers' affair; an organisation of the register is the administrator's.</summary>
    public static bool MayGoUp(Person by, Organisation organisation) => organisation.IsUnit ? organisation.IsGovernedBy(by) : by.May(Policies.Administrator);

    private async Task MoveMembersAsync(Organisation from, Organisation to, CancellationToken ct)
    {
        var there = (await store.Set<AccountMembership>().Where(m => m.OrganisationCode == to.Code).Select(m => new { m.AccountId, m.Role }).ToListAsync(ct)).Select(m => (m.AccountId, m.Role)).ToHashSet();
        var moving = await store.Set<AccountMembership>().Where(m => m.OrganisationCode == from.Code).ToListAsync(ct);
        store.RemoveRange(moving);
        store.AddRange(moving.Where(m => !there.Contains((m.AccountId, m.Role))).Select(m => new AccountMembership { AccountId = m.AccountId, OrganisationCode = to.Code, Role = m.Role }));
        var ids = moving.Select(m => m.AccountId).Distinct().ToList();
        foreach (var account in await store.Set<Account>().Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, a.DisplayName, a.Email }).ToListAsync(ct))
        {
            outbox.Add(Letter(account.Id, account.DisplayName, account.Email!, from, to));
        }
    }

    // A domain is an organisation's of the register; an invitation that is there already is not needed twice.
    private async Task MoveJoiningAsync(Organisation from, Organisation to, CancellationToken ct)
    {
        var owner = to.AboveCodes.FirstOrDefault() ?? to.Code;
        (await store.Set<OrganisationDomain>().Where(d => d.OrganisationCode == from.Code).ToListAsync(ct)).ForEach(domain => domain.OrganisationCode = owner);
        store.RemoveRange(await store.Set<DomainClaim>().Where(c => c.OrganisationCode == from.Code).ToListAsync(ct));
        var there = (await store.Set<Invitation>().Where(i => i.OrganisationCode == to.Code).Select(i => new { i.NormalizedEmail, i.Role }).ToListAsync(ct)).ToHashSet();
        foreach (var invitation in await store.Set<Invitation>().Where(i => i.OrganisationCode == from.Code).ToListAsync(ct))
        {
            if (there.Contains(new { invitation.NormalizedEmail, invitation.Role }))
            {
                store.Remove(invitation);
            }
            else
            {
                invitation.MoveTo(to.Code);
            }
        }
    }

    private Letter Letter(Guid account, string name, string email, Organisation from, Organisation to) => new LetterBody()
        .Say($"Hej {name}")
        .Say($"{from.Name} har gått upp i {to.Name}. Du har samma roll som förut, och allt du har skrivit finns kvar.")
        .Say($"Det du har delat med organisationen {from.Name} kan nu läsas av alla som hör till {to.Name}. Det som ligger i din låda är fortfarande bara ditt.")
        .Link("Se var du hör hemma", site.Absolute(PeopleLinks.MyAccount))
        .Write(email, $"{from.Name} har gått upp i {to.Name}", $"merged-{from.Code}-{account:n}");
}
