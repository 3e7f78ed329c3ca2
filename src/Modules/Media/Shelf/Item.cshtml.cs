using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Media.Shelf;

[Authorize(Policies.Editor), RequestSizeLimit(LargestForm), RequestFormLimits(MultipartBodyLengthLimit = LargestForm)]
internal sealed class ItemPage(Store store, ContentUses uses, ChangeMedia change, DeleteMedia delete) : MediaForm
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromForm]
    public int Version { get; set; }

    [FromForm]
    public IFormFile? Files { get; set; }

    public MediaItem Media { get; private set; } = null!;

    public IReadOnlyList<MediaVersion> Versions { get; private set; } = [];

    public IReadOnlyList<ContentUse> Users { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is false)
        {
            return NotFound();
        }

        (Title, Alt, IsDecoration, Source, Licence, Maker) = (Media.Title, Media.Alt, Media.IsDecoration, Media.Source, Media.Licence, Media.Maker);
        Version = Media.Version;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var changed = await change.RunAsync(User.RequirePerson(), Id, Version, Details, Files is null ? null : await ReadAsync(Files, ct), ct);
        return await AnswerAsync(changed.Problem, MediaLinks.Item(Id), "Uppgifterna är sparade.", ct);
    }

    public async Task<IActionResult> OnPostDeleteAsync(CancellationToken ct)
    {
        var deleted = await delete.RunAsync(User.RequirePerson(), Id, ct);
        return await AnswerAsync(deleted.Problem, MediaLinks.Shelf, "Den är borttagen.", ct);
    }

    private async Task<IActionResult> AnswerAsync(Problem? problem, string next, string note, CancellationToken ct) =>
        problem is null ? this.RedirectWithNote(next, note) : await LoadAsync(ct) ? this.Show(problem) : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await store.Set<MediaItem>().AsNoTracking().SingleOrDefaultAsync(media => media.Id == Id, ct) is not { } media)
        {
            return false;
        }

        Media = media;
        Versions = await store.Set<MediaVersion>().AsNoTracking().Where(version => version.MediaId == Id).OrderByDescending(version => version.Number).ToListAsync(ct);
        Users = await uses.OfAsync(MediaLinks.Root(Id), ct);
        return true;
    }
}
