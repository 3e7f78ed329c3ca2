using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Joining;

/// <summary>Joins the organisation whose domain one's work address is at, as a practitioner.</summary>
internal sealed class JoinByDomain(Store store, JoinTickets tickets, Joiner joiner)
{
    /// <summary>What a link is about, or null when it doesn't work, or the organisation has taken the domain back.</summary>
    public async Task<OpenTicket?> FindAsync(string ticket, CancellationToken ct) =>
        tickets.Read(ticket) is { } email && await store.OrganisationOfAsync(email, ct) is { } organisation
            ? new OpenTicket(email, organisation.Code, organisation.Name, await joiner.HasAccountAsync(email, ct))
            : null;

    public async Task<Outcome<Joined>> RunAsync(Person? current, string ticket, string name, string password, CancellationToken ct) =>
        await FindAsync(ticket, ct) is { } open ? await JoinAsync(current, open.Email, open.Code, name, password, ct) : Joiner.Gone;

    /// <summary>The organisation that somebody may join with the address they have proven; null when there is none, or they belong there already.</summary>
    public async Task<Organisation?> OfferAsync(Person person, CancellationToken ct) =>
        await store.Set<Account>().Where(a => a.Id == person.Id && a.EmailConfirmed && a.ClosedAt == null).Select(a => a.Email).SingleOrDefaultAsync(ct) is { } email
        && await store.OrganisationOfAsync(email, ct) is { } organisation
        && !person.Organisations.Contains(organisation.Code)
            ? organisation
            : null;

    /// <summary>Joins with the address of one's own account.</summary>
    public async Task<Outcome<Joined>> AcceptOfferAsync(Person person, CancellationToken ct)
    {
        if (await OfferAsync(person, ct) is not { } organisation)
        {
            return new Problem.NotFound();
        }

        var email = await store.Set<Account>().Where(a => a.Id == person.Id).Select(a => a.Email!).SingleAsync(ct);
        return await JoinAsync(person, email, organisation.Code, "", "", ct);
    }

    private async Task<Outcome<Joined>> JoinAsync(Person? current, string email, string organisation, string name, string password, CancellationToken ct)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        var joined = await joiner.RunAsync(email, organisation, Role.Practitioner, name, password, ct);
        if (joined.Problem is null)
        {
            await transaction.CommitAsync(ct);
            await joiner.EnterAsync(joined.Value, current);
        }

        return joined;
    }
}

/// <summary>What a link from <see cref="AskToJoin"/> opens.</summary>
internal sealed record OpenTicket(string Email, string Code, string Organisation, bool HasAccount);
