using System.Net.Mime;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Sessions;
using NaraVard.People.TwoStep;

namespace NaraVard.People.Passkeys;

[Authorize(Policies.SignedIn), ResponseCache(NoStore = true)]
internal sealed class PasskeysPage(UserManager<Account> accounts, PasskeyCeremony ceremony, TwoStepGuard guard, AddPasskey add, RenamePasskey rename, RemovePasskey remove) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    public IReadOnlyList<Row> Passkeys { get; private set; } = [];

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    public bool MayChange { get; private set; }

    /// <summary>Whether the person has signed in just now.</summary>
    public bool IsFresh { get; private set; }

    public Task OnGetAsync()
    {
        Name = DeviceName.Of(Request.Headers.UserAgent);
        return FillAsync();
    }

    public async Task<IActionResult> OnPostAskAsync()
    {
        await FillAsync();
        return await accounts.GetUserAsync(User) is { } account
            ? (await ceremony.AskForNewAsync(account)).Match(asked => Content(asked, MediaTypeNames.Application.Json), this.Show)
            : NotFound();
    }

    public async Task<IActionResult> OnPostAddAsync()
    {
        var added = await add.RunAsync(User.RequirePerson(), User.Session(), Answer ?? "", Name ?? "");
        await FillAsync();
        return added.Match(codes => ShowCodes(codes), this.Show);
    }

    public async Task<IActionResult> OnPostRenameAsync(string? id)
    {
        await FillAsync();
        var renamed = await rename.RunAsync(User.RequirePerson(), Id(id), Name ?? "");
        return renamed.Match(_ => this.RedirectWithNote(PeopleLinks.Passkeys, "Namnet är sparat."), this.Show);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id)
    {
        await FillAsync();
        var removed = await remove.RunAsync(User.RequirePerson(), User.Session(), Id(id));
        return removed.Match(_ => this.RedirectWithNote(PeopleLinks.Passkeys, "Nyckeln är borttagen."), this.Show);
    }

    // Codes are shown in the answer itself: nothing keeps them until another request.
    private IActionResult ShowCodes(IReadOnlyList<string> codes)
    {
        RecoveryCodes = codes;
        return codes.Count == 0 ? this.RedirectWithNote(PeopleLinks.Passkeys, "Nyckeln är skapad. Nästa gång kan du logga in med den.") : Page();
    }

    private async Task FillAsync()
    {
        var account = await accounts.GetUserAsync(User);
        var passkeys = account is null ? [] : await accounts.GetPasskeysAsync(account);
        Passkeys = [.. passkeys.OrderBy(passkey => passkey.CreatedAt).Select(passkey => new Row(WebEncoders.Base64UrlEncode(passkey.CredentialId), passkey.Name ?? "", passkey.CreatedAt))];
        MayChange = account is not null && await guard.MayChangeAsync(account, User.Session());
        IsFresh = await guard.IsFreshAsync();
    }

    private static byte[] Id(string? id)
    {
        try
        {
            return WebEncoders.Base64UrlDecode(id ?? "");
        }
        catch (FormatException)
        {
            return [];
        }
    }

    internal sealed record Row(string Id, string Name, DateTimeOffset CreatedAt);
}
