using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NaraVard.Media.Contents;
using NaraVard.Media.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Media.Shelf;

/// <summary>Lets other modules use the handlers of the editors' pages.</summary>
internal sealed class MediaWriting(Store store, AddMedia add, ChangeMedia change, DeleteMedia delete) : IMediaWriting
{
    public async Task<Outcome<Medium>> AddAsync(Person by, MediaDetails details, byte[] bytes, CancellationToken ct) =>
        (await add.RunAsync(by, [new SentFile("", details, bytes)], ct)).Match(added => Shown(added[0]), problem => InJson(problem));

    public async Task<Outcome<Medium>> ReadAsync(Person by, Guid id, CancellationToken ct) =>
        !by.Is(Role.Editor) ? new Problem.Denied()
        : await store.Set<MediaItem>().AsNoTracking().SingleOrDefaultAsync(media => media.Id == id, ct) is { } media ? Shown(media)
        : new Problem.NotFound();

    public async Task<Outcome<Medium>> ChangeAsync(Person by, Guid id, int seen, MediaDetails details, byte[]? bytes, CancellationToken ct) =>
        Shown(await change.RunAsync(by, id, seen, details, bytes, ct));

    public Task<Outcome<Guid>> DeleteAsync(Person by, Guid id, CancellationToken ct) => delete.RunAsync(by, id, ct);

    public string RootOf(Guid id) => MediaLinks.Root(id);

    private static Outcome<Medium> Shown(Outcome<MediaItem> outcome) => outcome.Problem is { } problem ? InJson(problem) : Shown(outcome.Value);

    private static Outcome<Medium> Shown(MediaItem media) => new Medium(
        media.Id, new MediaDetails(media.Title, media.Alt, media.IsDecoration, media.Source, media.Licence, media.Maker),
        JsonNamingPolicy.CamelCase.ConvertName(media.Kind.ToString()), media.Address, media.Markdown, media.IsReady, media.LastNumber, media.Version, media.ChangedAt);

    // The handlers name the fields of the form.
    private static Problem InJson(Problem problem) => problem switch
    {
        Problem.Invalid one => InJson(one),
        Problem.InvalidFields several => new Problem.InvalidFields([.. several.Faults.Select(InJson)]),
        var other => other,
    };

    private static Problem.Invalid InJson(Problem.Invalid fault) => fault with { Field = fault.Field == FileCheck.Field ? "file" : JsonNamingPolicy.CamelCase.ConvertName(fault.Field) };
}
