using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Comments;

/// <summary>Says that a thread is done with, or opens it again.</summary>
internal sealed class SettleComment(Store store, ContentTypes types, TimeProvider clock)
{
    public async Task<Outcome<ContentComment>> RunAsync(Person by, ItemAddress at, Guid comment, bool resolved, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        var item = await store.FindItemAsync(types, at, ct);
        if (item is null || await store.Set<ContentComment>().SingleOrDefaultAsync(c => c.Id == comment && c.ItemId == item.Id && c.AnswersId == null, ct) is not { } thread)
        {
            return new Problem.NotFound();
        }

        var now = clock.GetUtcNow();
        thread.Settle(resolved, by.Id, now);
        store.Add(item.Record(resolved ? ContentAct.CommentSettled : ContentAct.CommentReopened, by.Id, now, ReadComments.LabelOf(types[item.Type], thread.Field), thread.Number));
        await store.SaveChangesAsync(ct);
        return thread;
    }
}
