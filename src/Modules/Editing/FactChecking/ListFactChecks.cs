using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.FactChecking;

/// <summary>The fact checks of a text, the newest first, and those of all texts that an editor has to look at.</summary>
internal sealed class ListFactChecks(Store store, ContentTypes types, IPeople people, TimeProvider clock)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<(FactCheck Check, string Asker)>> OfAsync(ContentType type, string slug, CancellationToken ct)
    {
        var checks = await (
            from item in store.Set<ContentItem>()
            where item.Type == type.Name && item.Slug == slug
            join check in store.Set<FactCheck>() on item.Id equals check.ItemId
            orderby check.AskedAt descending
            select check).AsNoTracking().Take(Most).ToListAsync(ct);
        var names = await people.NamesAsync([.. checks.Select(check => check.AskedBy).Distinct()], ct);
        return [.. checks.Select(check => (check, Names.Of(names, check.AskedBy)))];
    }

    /// <summary>What waits for an answer, and what was answered since the text was last saved.</summary>
    public async Task<IReadOnlyList<FactCheckRow>> WaitingAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rows = await (
            from check in store.Set<FactCheck>()
            join item in store.Set<ContentItem>() on check.ItemId equals item.Id
            join text in store.Set<ContentRevision>() on check.RevisionId equals text.Id
            where (check.AnsweredAt == null && check.ClosesAt > now) || (check.AnsweredAt != null && check.Number == item.LastNumber && item.Stage != ContentStage.Settled)
            orderby check.ClosesAt
            select new { item.Type, item.Slug, text.Json, check.Team, check.ClosesAt, check.Verdict }).AsNoTracking().Take(Most).ToListAsync(ct);
        return [.. rows.Select(row => new FactCheckRow(types[row.Type], row.Slug, types[row.Type].Read(row.Json).Title, row.Team, row.ClosesAt, row.Verdict))];
    }
}

/// <summary>A fact check in the editors' list.</summary>
internal sealed record FactCheckRow(ContentType Type, string Slug, string Title, string Team, DateTimeOffset ClosesAt, Verdict? Verdict);
