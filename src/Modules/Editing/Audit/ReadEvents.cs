using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Media.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Audit;

/// <summary>
/// What has happened to the content, newest first. It is about the content: nothing here counts, for a person or in all.
/// </summary>
internal sealed class ReadEvents(Store store, ContentTypes types, LiveContent content, EventTitles titles, IPeople people)
{
    public const int Size = 100;

    private const int Batch = 500;

    /// <param name="filter">Which lines.</param>
    /// <param name="before">Only lines older than this one; null begins with the newest.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<EventPage> RunAsync(EventFilter filter, long? before, CancellationToken ct)
    {
        var lines = await filter.Of(store).Where(line => before == null || line.Id < before).OrderByDescending(line => line.Id).Take(Size + 1).ToListAsync(ct);
        var names = await NamesAsync(ct);
        return new EventPage(
            await RowsAsync([.. lines.Take(Size)], names, ct),
            lines.Count > Size ? lines[Size - 1].Id : null,
            [.. names.OrderBy(name => name.Value, SwedishOrder.Words)]);
    }

    /// <summary>All lines of a filter, oldest first, so many at a time that the length of the trail doesn't matter.</summary>
    public async IAsyncEnumerable<EventRow> AllAsync(EventFilter filter, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var (names, last) = (await NamesAsync(ct), 0L);
        while (await filter.Of(store).Where(line => line.Id > last).OrderBy(line => line.Id).Take(Batch).ToListAsync(ct) is { Count: > 0 } lines)
        {
            foreach (var row in await RowsAsync(lines, names, ct))
            {
                yield return row;
            }

            last = lines[^1].Id;
        }
    }

    private async Task<IReadOnlyList<EventRow>> RowsAsync(IReadOnlyCollection<ContentEvent> lines, IReadOnlyDictionary<Guid, string> names, CancellationToken ct)
    {
        var known = await titles.OfAsync(lines, await content.NowAsync(ct), ct);
        return [.. lines.Select(line => RowOf(line, known.GetValueOrDefault(line.ItemId), names))];
    }

    private EventRow RowOf(ContentEvent line, EventTitle? title, IReadOnlyDictionary<Guid, string> names)
    {
        var (type, by) = (types.Find(line.Type), line.By is { } id ? Names.Of(names, id) : null);
        var isMedia = line.Type == IMediaShelf.EventType;
        var address = title is not { IsThere: true } ? null : isMedia ? EditingLinks.Medium(line.Slug) : type is null ? null : EditingLinks.Edit(type, line.Slug);
        return new EventRow(line, title?.Title ?? line.Slug, isMedia ? "bild eller fil" : type?.Singular ?? line.Type, address, by);
    }

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
/// <param name="Title">What it is about is called; its address when that can't be known any more.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Where an editor opens it; null when it is gone.</param>
/// <param name="By">Who did it; null when no account did.</param>
internal sealed record EventRow(ContentEvent Line, string Title, string Kind, string? Address, string? By);
