using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Patterns.Giving;

/// <summary>An editor confirms what somebody else has seen, or refuses it with a reason. The giver gets a mail, and the trail a line.</summary>
internal sealed class DecideEvidence(Store store, EvidenceNews news, TimeProvider clock)
{
    private const string Late = "Någon annan i redaktionen hann före, eller så togs belägget tillbaka. Ingenting är ändrat.";

    /// <param name="by">The editor.</param>
    /// <param name="id">The piece of evidence.</param>
    /// <param name="refusal">Why it is refused; null confirms it.</param>
    /// <param name="ct">Stops the saving.</param>
    public async Task<Outcome<GivenEvidence>> RunAsync(Person by, Guid id, string? refusal, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        if (await store.Set<GivenEvidence>().SingleOrDefaultAsync(evidence => evidence.Id == id, ct) is not { } evidence)
        {
            return new Problem.NotFound();
        }

        var now = clock.GetUtcNow();
        var decided = refusal is null ? evidence.Confirm(by.Id, now) : evidence.Refuse(refusal, by.Id, now);
        return decided.Problem ?? await SaveAsync(evidence, ct);
    }

    private async Task<Outcome<GivenEvidence>> SaveAsync(GivenEvidence evidence, CancellationToken ct)
    {
        var pattern = await store.Set<ContentItem>().SingleAsync(item => item.Id == evidence.PatternId, ct);
        store.Add(pattern.Record(
            evidence.State == EvidenceState.Confirmed ? ContentAct.EvidenceConfirmed : ContentAct.EvidenceRefused, evidence.DecidedBy, evidence.DecidedAt!.Value, evidence.Refusal));
        await news.TellAsync(evidence, pattern.Slug, ct);
        try
        {
            await store.SaveChangesAsync(ct);
            return evidence;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            return new Problem.Conflict(Late);
        }
    }
}
