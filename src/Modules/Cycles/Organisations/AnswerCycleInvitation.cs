using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Organisations;

/// <summary>The one who was invited says yes, for themselves and one of their organisations.</summary>
internal sealed class AcceptCycleInvitation(Store store, TimeProvider clock)
{
    /// <returns>The cycle.</returns>
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid invitation, string? organisation, CancellationToken ct)
    {
        if (!by.May(Policies.Practitioner))
        {
            return new Problem.Denied();
        }

        if (await store.InvitationsTo(by).SingleOrDefaultAsync(i => i.Id == invitation, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (organisation is not { } code || !by.Places.Contains(code))
        {
            return new Problem.Invalid("Organisation", "Välj en av dina organisationer");
        }

        var cycle = await store.Set<LearningCycle>().Include(c => c.Members).Include(c => c.Organisations).SingleAsync(c => c.Id == found.CycleId, ct);
        var joined = cycle.Join(by.Id, code, clock.GetUtcNow());
        if (joined.Problem is { } problem)
        {
            return problem;
        }

        store.Remove(found);
        store.Entry(cycle).State = EntityState.Modified;
        return await store.SaveAsync("Någon i teamet ändrade cykeln i samma stund. Svara igen.", ct) ?? (Outcome<Guid>)cycle.Id;
    }
}

/// <summary>The one who was invited says no. Nothing is kept of it.</summary>
internal sealed class DeclineCycleInvitation(Store store)
{
    public async Task<Outcome<bool>> RunAsync(Person by, Guid invitation, CancellationToken ct) =>
        await store.InvitationsTo(by).Where(i => i.Id == invitation).ExecuteDeleteAsync(ct) > 0 ? true : new Problem.NotFound();
}

internal static class CycleInvitations
{
    /// <summary>The invitations that somebody may answer.</summary>
    public static IQueryable<CycleInvitation> InvitationsTo(this Store store, Person person) => store.Set<CycleInvitation>().Where(invitation => invitation.AccountId == person.Id);
}
