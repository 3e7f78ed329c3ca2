using NaraVard.Editing.Contracts;
using NaraVard.Editing.Uses;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

/// <summary>Lets other modules write through the handlers of the forms.</summary>
internal sealed class ContentWriting(ReadText read, BeginItem begin, SaveDraft save, DeleteItem delete) : IContentWriting
{
    public async Task<Outcome<WorkingText>> ReadAsync(Person by, ContentAddress at, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        return await read.RunAsync(EditingLinks.Word(at.Type), at.Slug, ct) is { } text ? Shown(text) : new Problem.NotFound();
    }

    public async Task<Outcome<string>> BeginAsync(Person by, ContentType type, string json, CancellationToken ct) =>
        (await begin.RunAsync(by, EditingLinks.Word(type), ArrivedText.Of(json), ct)).Naming(ContentJson.NameOf);

    public async Task<Outcome<bool>> SaveAsync(Person by, ContentAddress at, Guid from, string json, CancellationToken ct) =>
        (await save.RunAsync(by, at.InPages(), from, ArrivedText.Of(json), ct)).Naming(ContentJson.NameOf);

    public Task<Outcome<ContentItem>> DeleteAsync(Person by, ContentAddress at, int seen, CancellationToken ct) => delete.RunAsync(by, at.InPages(), seen, ct);

    private static WorkingText Shown(NewestText text) =>
        new(text.Type, text.Slug, text.Revision, text.Number, text.Version, text.Json, text.WrittenAt, text.Stage, text.IsLive, text.Refusal)
        {
            PublishAt = text.PublishAt,
            ReviewBy = text.ReviewBy,
            AwaitsApproval = text.IsEmergency,
            PutAway = text.PutAway,
        };
}
