using System.Text.Json;
using NaraVard.Editing.Contracts;
using NaraVard.Editing.Review;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

/// <summary>Lets other modules write through the handlers of the forms.</summary>
internal sealed class ContentWriting(ReadText read, BeginItem begin, SaveDraft save, SubmitDraft submit, PublishDraft publish, ScheduleDraft schedule, RefuseDraft refuse) : IContentWriting
{
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

    public async Task<Outcome<string>> BeginAsync(Person by, ContentType type, string json, CancellationToken ct) =>
        InJson(await begin.RunAsync(by, EditingLinks.Word(type), ArrivedText.Of(json), ct));

    public async Task<Outcome<bool>> SaveAsync(Person by, ContentAddress at, Guid from, string json, CancellationToken ct) =>
        InJson(await save.RunAsync(by, Address(at), from, ArrivedText.Of(json), ct));

    public async Task<Outcome<ContentItem>> SubmitAsync(Person by, ContentAddress at, int seen, Publication wish, CancellationToken ct) =>
        InJson(await submit.RunAsync(by, Seen(at, seen), wish, ct));

    public async Task<Outcome<ContentItem>> PublishAsync(Person by, ContentAddress at, int seen, Publication publication, CancellationToken ct) =>
        InJson(await (publication.At is null ? publish.RunAsync(by, Seen(at, seen), publication, ct) : schedule.RunAsync(by, Seen(at, seen), publication, ct)));

    public async Task<Outcome<ContentItem>> RefuseAsync(Person by, ContentAddress at, int seen, string reason, CancellationToken ct) =>
        InJson(await refuse.RunAsync(by, Seen(at, seen), reason, ct));

    // The handlers name properties; here a field is called what it is called in the JSON: "evidenceFor[2].why".
    private static Outcome<T> InJson<T>(Outcome<T> outcome) => outcome.Problem switch
    {
        null => outcome,
        Problem.Invalid one => InJson(one),
        Problem.InvalidFields several => new Problem.InvalidFields([.. several.Faults.Select(InJson)]),
        var other => other,
    };

    private static Problem.Invalid InJson(Problem.Invalid fault) => fault with { Field = string.Join('.', fault.Field.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName)) };

    private static ItemAddress Address(ContentAddress at) => new(EditingLinks.Word(at.Type), at.Slug);

    private static SeenItem Seen(ContentAddress at, int version) => new(Address(at), version);
}
