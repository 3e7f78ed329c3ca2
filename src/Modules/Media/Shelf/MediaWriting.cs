using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Media.Contents;
using NaraVard.Media.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Media.Shelf;

/// <summary>Lets other modules use the handlers of the editors' pages.</summary>
internal sealed class MediaWriting(Store store, AddMedia add, ChangeMedia change, DeleteMedia delete) : IMediaWriting
{
    public async Task<Outcome<Medium>> AddAsync(Person by, MediaDetails details, byte[] bytes, CancellationToken ct) =>
        (await add.RunAsync(by, [new SentFile("", details, bytes)], ct)).Match(added => Shown(added[0]), problem => problem.Naming(InJson));

    public async Task<Outcome<Medium>> ReadAsync(Person by, Guid id, CancellationToken ct) =>
        !by.May(Policies.Editor) ? new Problem.Denied()
        : await store.Set<MediaItem>().AsNoTracking().SingleOrDefaultAsync(media => media.Id == id, ct) is { } media ? Shown(media)
        : new Problem.NotFound();

    public async Task<Outcome<Medium>> ChangeAsync(Person by, Guid id, int seen, MediaDetails details, byte[]? bytes, CancellationToken ct) =>
        Shown(await change.RunAsync(by, id, seen, details, bytes, ct));

    public Task<Outcome<Guid>> DeleteAsync(Person by, Guid id, CancellationToken ct) => delete.RunAsync(by, id, ct);

    public string RootOf(Guid id) => MediaLinks.Root(id);

    private static Outcome<Medium> Shown(Outcome<MediaItem> outcome) => outcome.Problem is { } problem ? problem.Naming(InJson) : Shown(outcome.Value);

    private static Outcome<Medium> Shown(MediaItem media) => new Medium(
        media.Id, new MediaDetails(media.Title, media.Alt, media.IsDecoration, media.Source, media.Licence, media.Maker),
        media.Kind, media.Address, media.Markdown, media.IsReady, media.LastNumber, media.Version, media.ChangedAt);

    // The handlers name the fields of the form.
    private static string InJson(string field) => field == FileCheck.Field ? "file" : ContentJson.NameOf(field);
}
