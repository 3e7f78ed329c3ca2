using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Accounts;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

/// <summary>Opened after the first step; without one, or too long after it, there is only the beginning.</summary>
[ResponseCache(NoStore = true)]
internal sealed class SecondStepPage(TakeSecondStep take, AccountSignIn signIn, UserManager<Account> accounts) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public string? RecoveryCode { get; set; }

    [BindProperty]
    public bool KnowDevice { get; set; }

    [BindProperty(SupportsGet = true, Name = "till")]
    public string? ReturnTo { get; set; }

    [BindProperty(SupportsGet = true, Name = "minns")]
    public bool Remember { get; set; }

    public bool HasAuthenticator { get; private set; }

    public bool HasPasskey { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await signIn.GetTwoFactorAuthenticationUserAsync() is not { } account)
        {
            context.Result = this.RedirectWithNote(PeopleLinks.SignIn, "Det har gått för lång tid. Logga in från början.");
            return;
        }

        HasAuthenticator = account.TwoFactorEnabled;
        HasPasskey = (await accounts.GetPasskeysAsync(account)).Count > 0;
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostCodeAsync() =>
        (await take.RunAsync(Code ?? "", Remember, KnowDevice)).Match(_ => this.GoIn(ReturnTo), this.Show);

    public async Task<IActionResult> OnPostRecoverAsync() =>
        (await take.RecoverAsync(RecoveryCode ?? "", Remember)).Match(_ => this.GoIn(ReturnTo), this.Show);
}
