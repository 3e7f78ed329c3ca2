using System.Net.Mime;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.SignIn;

namespace NaraVard.People.Passkeys;

internal sealed class SignInWithPasskeyPage(SignInWithPasskey signIn, PasskeyCeremony ceremony) : PageModel
{
    [BindProperty]
    public string? Answer { get; set; }

    [BindProperty(SupportsGet = true, Name = "till")]
    public string? ReturnTo { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAskAsync() => Content(await ceremony.AskForAnyAsync(), MediaTypeNames.Application.Json);

    public async Task<IActionResult> OnPostAsync()
    {
        var signedIn = await signIn.RunAsync(Answer ?? "");
        return signedIn.Match(_ => this.GoIn(ReturnTo), this.Show);
    }
}
