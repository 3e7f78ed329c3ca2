using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>The author lets one more circle of people read an own entry.</summary>
internal sealed class ShareEntry(Store store, DrawerTexts texts)
{
    /// <param name="by">The author.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="entry">The entry.</param>
    /// <param name="wanted">Who should be able to read.</param>
    /// <param name="circle">The organisations that the author has been told can read, when it is shared with organisations.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<CycleEntry>> RunAsync(Person by, Guid cycle, Guid entry, Sharing? wanted, IReadOnlyCollection<string> circle, CancellationToken ct)
    {
        if (await store.OwnEntryAsync(by, cycle, entry, ct) is not { } own)
        {
            return new Problem.NotFound();
        }

        if (wanted is not { } audience)
        {
            return new Problem.Invalid("Audience", "Välj vem som ska kunna läsa");
        }

        // Wider than the team also shows the cycle's title and purpose, and those are the team's.
        if (audience >= own.Sharing && await WhyNotAsync(by, cycle, audience, ct) is { } problem)
        {
            return problem;
        }

        if (audience == Sharing.Organisation && !circle.ToHashSet().SetEquals(await store.CircleOfAsync(cycle, ct)))
        {
            return new Problem.Conflict("Organisationerna i cykeln har ändrats sedan du öppnade sidan, så inget är delat. Läs vem som får läsa nu, och dela sedan.");
        }

        await texts.OpenAsync(by, own, ct);
        var shared = own.ShareWith(audience);
        if (shared.Problem is not null)
        {
            return shared;
        }

        await texts.FollowAsync(own, ct);
        await store.FollowCircleAsync(own, circle, ct);
        await store.WeighPredictionAsync(own, own.Sharing, ct);
        return await store.SaveAsync("Anteckningen har just ändrats. Läs den igen innan du delar den.", ct) ?? shared;
    }

    private async Task<Problem?> WhyNotAsync(Person by, Guid cycle, Sharing audience, CancellationToken ct) => await store.RoleInAsync(by, cycle, ct) switch
    {
        null => new Problem.Conflict("Du är inte längre med i teamet, så anteckningen går inte att dela med fler. Ta tillbaka den kan du fortfarande."),
        CycleRole.LearningSupport when audience > Sharing.Team => new Problem.Conflict("Som lärandestöd delar du med teamet. Ska fler läsa får teamet skriva det själva."),
        _ => null,
    };
}
