using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Review;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Versions;

/// <summary>What differs between any two saved texts of an item.</summary>
internal sealed class CompareVersions(Store store, ContentTypes types, LiveContent content, IPeople people)
{
    /// <returns>The comparison, or null when one of the versions isn't there.</returns>
    public async Task<Comparison?> RunAsync(ItemAddress at, int first, int second, CancellationToken ct)
    {
        if (types.FromAddress(at.Type) is not { } type)
        {
            return null;
        }

        var texts = await (
            from item in store.Set<ContentItem>()
            where item.Type == type.Name && item.Slug == at.Slug
            join revision in store.Set<ContentRevision>() on item.Id equals revision.ItemId
            where revision.Number == first || revision.Number == second
            select revision).AsNoTracking().ToListAsync(ct);
        if (texts.Find(text => text.Number == first) is not { } old || texts.Find(text => text.Number == second) is not { } now)
        {
            return null;
        }

        var names = await people.NamesAsync([.. texts.Select(text => text.WrittenBy).OfType<Guid>().Distinct()], ct);
        var live = await content.NowAsync(ct);
        return new(type, at.Slug, type.Read(now.Json).Title, Of(old, names), Of(now, names), Differences.Between(type, old.Json, now.Json, live), [.. Differences.Fields(type, now.Json, live).Keys]);
    }

    private static ComparedVersion Of(ContentRevision text, IReadOnlyDictionary<Guid, string> names) =>
        new(text.Number, text.WrittenAt, text.WrittenBy is { } account ? Names.Of(names, account) : Names.File);
}

/// <summary>A version that is compared.</summary>
internal sealed record ComparedVersion(int Number, DateTimeOffset WrittenAt, string WrittenBy);

/// <summary>Two versions beside each other.</summary>
internal sealed record Comparison(
    ContentType Type, string Slug, string Title, ComparedVersion From, ComparedVersion To, IReadOnlyList<FieldChange> Changes, IReadOnlyList<string> Fields)
{
    /// <summary>What is the same in both.</summary>
    public IEnumerable<string> Same => Fields.Except(Changes.Select(change => change.Label));
}
