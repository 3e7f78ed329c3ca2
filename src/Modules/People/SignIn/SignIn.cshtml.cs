using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Demo;

namespace NaraVard.People.SignIn;

internal sealed class SignInPage(SignInWithPassword signIn, DemoOrganisation demo) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    [BindProperty]
    public bool Remember { get; set; }

    [BindProperty(SupportsGet = true, Name = "till")]
    public string? ReturnTo { get; set; }

    public IReadOnlyList<DemoAccount> Demo => demo.Accounts;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync()
    {
        var signedIn = await signIn.RunAsync(Email ?? "", Password ?? "", Remember);
        return signedIn.Match(step => step == SignInStep.In ? this.GoIn(ReturnTo) : this.GoToSecondStep(ReturnTo, Remember), this.Show);
    }
}
