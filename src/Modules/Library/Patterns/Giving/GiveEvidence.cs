using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Patterns.Giving;

/// <summary>Somebody adds what they have seen to a pattern. It waits for an editor.</summary>
internal sealed class GiveEvidence(Store store, LiveContent content, ICycleFindings cycles, TimeProvider clock)
{
    /// <summary>So many of one person's may wait at a time.</summary>
    public const int MostWaiting = 20;

    private const string Sent = "Belägget är redan skickat. Du ser det bland dina belägg.";

    /// <param name="by">The giver.</param>
    /// <param name="pattern">The pattern's address.</param>
    /// <param name="written">What was written.</param>
    /// <param name="example">The example as it was named: title, address or "".</param>
    /// <param name="ct">Stops the saving.</param>
    public async Task<Outcome<GivenEvidence>> RunAsync(Person by, string pattern, WrittenEvidence written, string example, CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        if (live.Find<Pattern>(pattern) is not { } item)
        {
            return new Problem.NotFound();
        }

        var (found, unknown) = FindExample(live, example);
        if (unknown is not null)
        {
            return unknown;
        }

        if (written.Cycle is { } cycle && (await cycles.ConcludedAsync(by.Id, ct)).All(own => own.Id != cycle))
        {
            return new Problem.Invalid("Cycle", "Välj en av dina egna avslutade cykler, eller ingen");
        }

        if (await store.Set<GivenEvidence>().CountAsync(evidence => evidence.GivenBy == by.Id && evidence.State == EvidenceState.Waiting, ct) >= MostWaiting)
        {
            return new Problem.Invalid("", $"Du har redan {MostWaiting} belägg som väntar på redaktionen. Vänta tills några av dem är lästa.");
        }

        var given = GivenEvidence.Give(item.Id, written with { Example = found }, by.Id, clock.GetUtcNow());
        return given.Problem ?? await SaveAsync(given.Value, ct);
    }

    private static (Guid? Found, Problem? Unknown) FindExample(LiveSnapshot live, string named)
    {
        if (named == "")
        {
            return (null, null);
        }

        var slug = named.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        var example = live.Find<GoodExample>(slug) ?? live.All<GoodExample>().FirstOrDefault(example => example.Body.Title.Equals(named, StringComparison.OrdinalIgnoreCase));
        return example is { } found
            ? (found.Id, null)
            : (null, new Problem.Invalid("Example", "Inget publicerat exempel heter så. Välj en titel ur listan, klistra in exemplets adress eller lämna tomt."));
    }

    private async Task<Outcome<GivenEvidence>> SaveAsync(GivenEvidence evidence, CancellationToken ct)
    {
        store.Add(evidence);
        try
        {
            await store.SaveChangesAsync(ct);
            return evidence;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            return new Problem.Conflict(Sent);
        }
    }
}
