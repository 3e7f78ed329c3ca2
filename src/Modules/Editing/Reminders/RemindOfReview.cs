using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Reminders;

/// <summary>
/// Reminds the editors of what must soon be read through again: one mail to each with all that is theirs, once for each day
/// that was set. Marks and mails are one save, so of two servers only one can remind.
/// </summary>
internal sealed class RemindOfReview(Store store, LiveContent content, IPeople people, IOutbox outbox, ReviewByLetter letter, TimeProvider clock)
{
    /// <summary>How long before the day the editors are reminded.</summary>
    public const int DaysBefore = 30;

    /// <returns>How many pages the editors were reminded of.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var until = now.SwedishDate().AddDays(DaysBefore);
        var editors = await people.EditorsAsync(ct);
        var due = await store.Set<ContentItem>()
            .Where(item => item.ReviewBy <= until && (item.RemindedFor == null || item.RemindedFor != item.ReviewBy))
            .OrderBy(item => item.ReviewBy).ThenBy(item => item.Id).ToListAsync(ct);
        if (editors.Count == 0 || due.Count == 0)
        {
            return 0;
        }

        foreach (var item in due)
        {
            store.Add(item.Remind(until, now)!);
        }

        var live = await content.NowAsync(ct);
        foreach (var (editor, theirs) in Responsible(due, editors))
        {
            outbox.Add(letter.Write(editor, editors[editor], [.. theirs.Select(item => Line(item, live))]));
        }

        return await TrySaveAsync(ct) ? due.Count : 0;
    }

    // Whoever submitted it last; all editors when that account is gone or no longer an editor's, or when it came from a file.
    private static IEnumerable<(Guid Editor, IEnumerable<ContentItem> Theirs)> Responsible(List<ContentItem> due, IReadOnlyDictionary<Guid, Contact> editors) =>
        from item in due
        from editor in item.SubmittedBy is { } submitter && editors.ContainsKey(submitter) ? [submitter] : editors.Keys
        group item by editor into theirs
        select (theirs.Key, theirs.AsEnumerable());

    private static DueLine Line(ContentItem item, LiveSnapshot live) =>
        new(item.Id, live.Read(item.Type, item.Slug)?.Any.Title ?? item.Slug, live.Read(item.Type, item.Slug)?.Type, item.Slug, item.ReviewBy!.Value);

    private async Task<bool> TrySaveAsync(CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException)
        {
            // Another server reminded, or an editor saved one of the pages in the same moment; the next ring sees what is left.
            store.ChangeTracker.Clear();
            return false;
        }
    }
}

/// <summary>A page that must be read through again, as the mail names it.</summary>
internal sealed record DueLine(Guid Item, string Title, ContentType? Type, string Slug, DateOnly ReviewBy);
