using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

/// <summary>The newest text of an item, whether public or not, and where it stands.</summary>
internal sealed class ReadText(Store store, ContentTypes types, IPeople people)
{
    /// <returns>The text, or null when there is no such item.</returns>
    public async Task<NewestText?> RunAsync(string type, string slug, CancellationToken ct)
    {
        if (types.FromAddress(type) is not { } known)
        {
            return null;
        }

        var row = await (
            from item in store.Set<ContentItem>()
            where item.Type == known.Name && item.Slug == slug
            join revision in store.Set<ContentRevision>() on item.DraftRevisionId ?? item.LiveRevisionId equals revision.Id
            select new
            {
                item.Stage,
                item.Version,
                item.PublishedAt,
                item.Refusal,
                IsLive = item.LiveRevisionId != null,
                IsEmergency = item.EmergencyBy != null,
                item.PutAwayAs,
                item.PutAwayWhy,
                item.PutAwayAt,
                item.PublishAt,
                item.ReviewBy,
                revision.Id,
                revision.Number,
                revision.Json,
                revision.WrittenAt,
                revision.WrittenBy,
            }).AsNoTracking().SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        return new NewestText(
            known, slug, row.Id, row.Number, row.Json, await NameAsync(row.WrittenBy, ct), row.WrittenAt,
            row.Stage, row.Version, row.IsLive, row.IsEmergency, row.PublishedAt, row.Refusal)
        {
            PutAway = row.PutAwayAs is { } how ? new PutAwayNote(how, row.PutAwayWhy ?? "", row.PutAwayAt!.Value) : null,
            PublishAt = row.PublishAt,
            ReviewBy = row.ReviewBy,
        };
    }

    /// <summary>A saved text of an item, or null when the item has no such revision.</summary>
    public Task<string?> RevisionAsync(ContentType type, string slug, Guid revision, CancellationToken ct) => (
        from item in store.Set<ContentItem>()
        where item.Type == type.Name && item.Slug == slug
        join text in store.Set<ContentRevision>() on item.Id equals text.ItemId
        where text.Id == revision
        select text.Json).SingleOrDefaultAsync(ct);

    private async Task<string> NameAsync(Guid? account, CancellationToken ct) =>
        account is { } id ? Names.Of(await people.NamesAsync([id], ct), id) : Names.File;
}

/// <summary>The newest text of an item.</summary>
internal sealed record NewestText(
    ContentType Type, string Slug, Guid Revision, int Number, string Json, string WrittenBy, DateTimeOffset WrittenAt,
    ContentStage Stage, int Version, bool IsLive, bool IsEmergency, DateTimeOffset? PublishedAt, string? Refusal)
{
    public string Title => Type.Read(Json).Title;

    /// <summary>How and why it is withdrawn or archived, or null.</summary>
    public PutAwayNote? PutAway { get; init; }

    public bool IsPutAway => PutAway is not null;

    /// <summary>By which day the public text must be read through again.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>When it becomes public, once it is scheduled.</summary>
    public DateTimeOffset? PublishAt { get; init; }
}
