using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.SignIn;

namespace NaraVard.People.MailedLinks;

/// <summary>What a mailed link opens. A mail filter that fetches it sees a button and signs nobody in.</summary>
[ResponseCache(NoStore = true)]
internal sealed class UsePage(SignInWithLink signIn) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kod")]
    public string? Code { get; set; }

    [BindProperty]
    public bool Remember { get; set; }

    public bool IsStale { get; private set; }

    public async Task OnGetAsync() => IsStale = !await signIn.IsValidAsync(Code ?? "");

    public async Task<IActionResult> OnPostAsync()
    {
        var signedIn = await signIn.RunAsync(Code ?? "", Remember);
        IsStale = signedIn.Problem is not null;
        return signedIn.Match(step => step == SignInStep.In ? this.GoIn(null) : this.GoToSecondStep(null, Remember), this.Show);
    }
}
