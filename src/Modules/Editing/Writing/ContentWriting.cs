using NaraVard.Editing.Contracts;
using NaraVard.Editing.Review;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

/// <summary>Lets other modules write through the handlers of the forms.</summary>
internal sealed class ContentWriting(ReadText read, BeginItem begin, SaveDraft save, SubmitDraft submit, PublishDraft publish, ScheduleDraft schedule, RefuseDraft refuse) : IContentWriting
{
    public bool CanBegin(ContentType type) => FormFields.CanBegin(type);

    public async Task<Outcome<WorkingText>> ReadAsync(Person by, ContentAddress at, CancellationToken ct)
    {
        if (!by.Is(Role.Editor))
        {
            return new Problem.Denied();
        }

        return await read.RunAsync(EditingLinks.Word(at.Type), at.Slug, ct) is { } text
            ? new WorkingText(text.Type, text.Slug, text.Revision, text.Number, text.Version, text.Json, text.WrittenAt, text.Stage, text.IsLive, text.Refusal)
            : new Problem.NotFound();
    }

    public Task<Outcome<string>> BeginAsync(Person by, ContentType type, string json, CancellationToken ct) =>
        begin.RunAsync(by, EditingLinks.Word(type), (known, before, live) => TextRules.Check(known, json, before, live), ct);

    public Task<Outcome<bool>> SaveAsync(Person by, ContentAddress at, Guid from, string json, CancellationToken ct) =>
        save.RunAsync(by, Address(at), from, (type, before, live) => TextRules.Check(type, json, before, live), ct);

    public Task<Outcome<ContentItem>> SubmitAsync(Person by, ContentAddress at, int seen, Publication wish, CancellationToken ct) =>
        submit.RunAsync(by, Seen(at, seen), wish, ct);

    public Task<Outcome<ContentItem>> PublishAsync(Person by, ContentAddress at, int seen, Publication publication, CancellationToken ct) =>
        publication.At is null ? publish.RunAsync(by, Seen(at, seen), publication, ct) : schedule.RunAsync(by, Seen(at, seen), publication, ct);

    public Task<Outcome<ContentItem>> RefuseAsync(Person by, ContentAddress at, int seen, string reason, CancellationToken ct) =>
        refuse.RunAsync(by, Seen(at, seen), reason, ct);

    private static ItemAddress Address(ContentAddress at) => new(EditingLinks.Word(at.Type), at.Slug);

    private static SeenItem Seen(ContentAddress at, int version) => new(Address(at), version);
}
