using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Comments;

/// <summary>What has been said about a text: by field in the order of the form, then by time; what is resolved comes last.</summary>
internal sealed class ReadComments(Store store, IPeople people)
{
    /// <summary>What stands above comments on no field, or on one that the type no longer has.</summary>
    public const string Whole = "Hela texten";

    public async Task<IReadOnlyList<CommentThread>> RunAsync(ContentType type, string slug, CancellationToken ct)
    {
        var all = await (
            from item in store.Set<ContentItem>()
            where item.Type == type.Name && item.Slug == slug
            join comment in store.Set<ContentComment>() on item.Id equals comment.ItemId
            orderby comment.At, comment.Id
            select comment).AsNoTracking().ToListAsync(ct);
        var names = await people.NamesAsync([.. all.SelectMany(comment => new[] { comment.By, comment.ResolvedBy ?? comment.By }).Distinct()], ct);
        var fields = FormFields.Of(type).ToList();
        return
        [
            .. all.Where(comment => comment.AnswersId is null)
                .Select(first => new CommentThread(
                    first.Id,
                    fields.Find(field => field.Name == first.Field),
                    [.. all.Where(comment => comment.Id == first.Id || comment.AnswersId == first.Id).Select(comment => new Said(Names.Of(names, comment.By), comment.At, comment.Text, comment.Number))],
                    first.ResolvedBy is { } by ? Names.Of(names, by) : null))
                .OrderBy(thread => thread.ResolvedBy is not null).ThenBy(thread => thread.Field is { } field ? fields.IndexOf(field) : -1),
        ];
    }

    /// <summary>What a field is called; the whole text when the type has none of that name.</summary>
    public static string LabelOf(ContentType type, string field) => FormFields.Of(type).FirstOrDefault(known => known.Name == field)?.Label ?? Whole;

    /// <summary>How many threads are open on each field; "" is the whole text.</summary>
    public async Task<IReadOnlyDictionary<string, int>> OpenAsync(ContentType type, string slug, CancellationToken ct) => await (
        from item in store.Set<ContentItem>()
        where item.Type == type.Name && item.Slug == slug
        join comment in store.Set<ContentComment>() on item.Id equals comment.ItemId
        where comment.AnswersId == null && comment.ResolvedAt == null
        group comment by comment.Field into field
        select new { field.Key, Count = field.Count() }).ToDictionaryAsync(field => field.Key, field => field.Count, ct);
}

/// <summary>A comment with its answers.</summary>
internal sealed record CommentThread(Guid Id, FormField? Field, IReadOnlyList<Said> All, string? ResolvedBy)
{
    public string Label => Field?.Label ?? ReadComments.Whole;
}

/// <summary>One of the comments of a thread.</summary>
internal sealed record Said(string By, DateTimeOffset At, string Text, int Number);
