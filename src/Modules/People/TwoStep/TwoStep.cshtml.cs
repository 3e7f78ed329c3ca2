using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Text;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Sessions;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

[Authorize(Policies.SignedIn), ResponseCache(NoStore = true)]
internal sealed class TwoStepPage(UserManager<Account> accounts, AccountSignIn signIn, TwoStepGuard guard, SetUpAuthenticator setUp, TurnOffAuthenticator turnOff, RenewRecoveryCodes renew) : PageModel
{
    private const string Issuer = "NäraVård";

    [BindProperty]
    public string? Code { get; set; }

    /// <summary>The proposed key, protected.</summary>
    [BindProperty]
    public string? Carried { get; set; }

    [BindProperty(SupportsGet = true, Name = "till")]
    public string? ReturnTo { get; set; }

    public string Then => ReturnTo is null ? PeopleLinks.MyAccount : this.Local(ReturnTo);

    public bool Waits => User.WaitsForSecondStep();

    public bool HasAuthenticator { get; private set; }

    public bool HasSecondStep { get; private set; }

    public bool MayChange { get; private set; }

    public int CodesLeft { get; private set; }

    public IReadOnlyList<string> RecoveryCodes { get; private set; } = [];

    /// <summary>The key to put into an app, or "" for who must sign in again first.</summary>
    public string KeyInGroups { get; private set; } = "";

    public QrCode Qr { get; private set; } = new(0, "");

    public Task OnGetAsync() => FillAsync();

    public async Task<IActionResult> OnPostSetUpAsync()
    {
        var codes = await setUp.RunAsync(User.RequirePerson(), User.Session(), Carried ?? "", Code ?? "");
        return await ShowAsync(codes);
    }

    public async Task<IActionResult> OnPostCodesAsync() => await ShowAsync(await renew.RunAsync(User.RequirePerson(), User.Session()));

    public async Task<IActionResult> OnPostOffAsync(CancellationToken ct)
    {
        var off = await turnOff.RunAsync(User.RequirePerson(), User.Session(), ct);
        await FillAsync();
        return off.Match(_ => this.RedirectWithNote(PeopleLinks.TwoStep, "Vi frågar inte längre efter en kod ur appen."), this.Show);
    }

    // Codes are shown in the answer itself: nothing keeps them until another request.
    private async Task<IActionResult> ShowAsync(Outcome<IReadOnlyList<string>> codes)
    {
        await FillAsync();
        return codes.Match(
            shown =>
            {
                RecoveryCodes = shown;
                return Page();
            },
            this.Show);
    }

    private async Task FillAsync()
    {
        var account = await accounts.GetUserAsync(User) ?? throw new InvalidOperationException("Kontot är borta.");
        HasAuthenticator = account.TwoFactorEnabled;
        HasSecondStep = await signIn.IsTwoFactorEnabledAsync(account);
        MayChange = await guard.MayChangeAsync(account, User.Session());
        CodesLeft = await accounts.CountRecoveryCodesAsync(account);
        if (setUp.Read(account.Id, Carried ?? "") is { } carried)
        {
            Show(account, (carried, Carried!));
        }
        else if (await setUp.ProposeAsync(account.Id) is { } proposed)
        {
            Show(account, proposed);
        }
    }

    private void Show(Account account, (string Key, string Carried) proposed)
    {
        Carried = proposed.Carried;
        ModelState.Remove(nameof(Carried));
        KeyInGroups = string.Join(' ', proposed.Key.Chunk(4).Select(group => new string(group)));
        Qr = QrCode.Of($"otpauth://totp/{Uri.EscapeDataString(Issuer)}:{Uri.EscapeDataString(account.Email!)}?secret={proposed.Key}&issuer={Uri.EscapeDataString(Issuer)}");
    }
}
