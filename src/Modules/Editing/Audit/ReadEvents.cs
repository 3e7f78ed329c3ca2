using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Audit;

/// <summary>
/// What has happened to the content, newest first. It is about the content: nothing here counts, for a person or in all.
/// </summary>
internal sealed class ReadEvents(Store store, ContentTypes types, LiveContent content, IPeople people)
{
    public const int Size = 100;

    /// <param name="filter">Which lines.</param>
    /// <param name="before">Only lines older than this one; null begins with the newest.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<EventPage> RunAsync(EventFilter filter, long? before, CancellationToken ct)
    {
        var lines = await filter.Of(store).Where(line => before == null || line.Id < before).OrderByDescending(line => line.Id).Take(Size + 1).ToListAsync(ct);
        var live = await content.NowAsync(ct);
        var names = await NamesAsync(ct);
        return new EventPage(
            [.. lines.Take(Size).Select(line => RowOf(line, types, names, live))],
            lines.Count > Size ? lines[Size - 1].Id : null,
            [.. names.OrderBy(name => name.Value, StringComparer.Create(new("sv-SE"), ignoreCase: true))]);
    }

    /// <summary>All lines of a filter, oldest first, one at a time.</summary>
    public async IAsyncEnumerable<EventRow> AllAsync(EventFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        var names = await NamesAsync(ct);
        await foreach (var line in filter.Of(store).OrderBy(line => line.Id).AsAsyncEnumerable().WithCancellation(ct))
        {
            yield return RowOf(line, types, names, live);
        }
    }

    private static EventRow RowOf(ContentEvent line, ContentTypes types, IReadOnlyDictionary<Guid, string> names, LiveSnapshot live) => new(
        line, types.Find(line.Type), live.Read(line.Type, line.Slug)?.Any.Title ?? line.Slug, line.By is { } by ? Names.Of(names, by) : null);

    private async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(CancellationToken ct)
    {
        var acted = await store.Set<ContentEvent>().Where(line => line.By != null).Select(line => line.By!.Value).Distinct().ToListAsync(ct);
        return await people.NamesAsync(acted, ct);
    }
}

/// <summary>A page of the audit trail.</summary>
/// <param name="Rows">The lines, newest first.</param>
/// <param name="Older">The last line shown, when there are older ones; null when not.</param>
/// <param name="People">Those who can be chosen in the filter.</param>
internal sealed record EventPage(IReadOnlyList<EventRow> Rows, long? Older, IReadOnlyList<KeyValuePair<Guid, string>> People);

/// <summary>A line of the audit trail with its names.</summary>
/// <param name="Line">The line.</param>
/// <param name="Type">The type; null when there is none of that name any more.</param>
/// <param name="Title">What the item is called, or its address.</param>
/// <param name="By">Who did it; null when a file or a job did.</param>
internal sealed record EventRow(ContentEvent Line, ContentType? Type, string Title, string? By);
