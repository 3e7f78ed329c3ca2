using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Privacy;
using NaraVard.People.Contracts;

namespace NaraVard.People.Rights;

[Authorize(Policies.SignedIn)]
internal sealed class MyRightsPage(ProveIdentity prove, PersonalArchive archive, IPeople people, TimeProvider clock) : ProvenPage(prove)
{
    private readonly ProveIdentity _prove = prove;

    public string Email { get; private set; } = "";

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostDownloadAsync(CancellationToken ct)
    {
        var proven = await _prove.RunAsync(User.RequirePerson(), Password ?? "");
        return proven.Problem is { } problem ? this.Show(problem) : await HandOverAsync(proven.Value, ct);
    }

    protected override async Task FillAsync(CancellationToken ct) => Email = (await people.ContactAsync(User.RequirePerson().Id, ct))?.Email ?? "";

    private async Task<IActionResult> HandOverAsync(DataSubject who, CancellationToken ct)
    {
        Response.ContentType = "application/zip";
        Response.Headers.ContentDisposition = $"attachment; filename=mina-uppgifter-{clock.GetUtcNow():yyyy-MM-dd}.zip";

        // An archive writes some of its bytes at once; through the writer they wait for the next flush instead of blocking a thread.
        await archive.WriteAsync(Response.BodyWriter.AsStream(leaveOpen: true), who, ct);
        return new EmptyResult();
    }
}
