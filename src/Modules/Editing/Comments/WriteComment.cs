using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Comments;

/// <summary>Says something about a field, or answers what was said.</summary>
internal sealed class WriteComment(Store store, ContentTypes types, TimeProvider clock)
{
    /// <summary>More than this on one item is no longer a talk.</summary>
    private const int Most = 500;

    /// <param name="by">Who says it.</param>
    /// <param name="at">The item.</param>
    /// <param name="field">The field's name, or "" for the whole text; not asked for when it answers another comment.</param>
    /// <param name="answers">The comment it answers, or null.</param>
    /// <param name="text">What is said.</param>
    /// <param name="ct">Stops the saving.</param>
    public async Task<Outcome<ContentComment>> RunAsync(Person by, ItemAddress at, string field, Guid? answers, string text, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        if (await store.FindItemAsync(types, at, ct) is not { } item)
        {
            return new Problem.NotFound();
        }

        if (await store.Set<ContentComment>().CountAsync(comment => comment.ItemId == item.Id, ct) >= Most)
        {
            return new Problem.Invalid("Text", $"Texten har redan {Most} kommentarer. Prata med varandra i stället");
        }

        if (answers is { } to)
        {
            var thread = await store.Set<ContentComment>().Where(comment => comment.Id == to && comment.ItemId == item.Id && comment.AnswersId == null).Select(comment => comment.Field).SingleOrDefaultAsync(ct);
            return thread is null ? new Problem.NotFound() : await SaveAsync(item, ContentComment.Write(item, thread, to, text, by.Id, clock.GetUtcNow()), ct);
        }

        return field == "" || FormFields.Of(types[item.Type]).Any(known => known.Name == field)
            ? await SaveAsync(item, ContentComment.Write(item, field, null, text, by.Id, clock.GetUtcNow()), ct)
            : new Problem.Invalid("Field", "Välj ett av fälten");
    }

    // The trail says what it is about; what was said stays among the editors.
    private async Task<Outcome<ContentComment>> SaveAsync(ContentItem item, Outcome<ContentComment> written, CancellationToken ct)
    {
        if (written is { Problem: null, Value: var comment })
        {
            store.Add(comment);
            store.Add(item.Record(ContentAct.Commented, comment.By, comment.At, ReadComments.LabelOf(types[item.Type], comment.Field), comment.Number));
            await store.SaveChangesAsync(ct);
        }

        return written;
    }
}
