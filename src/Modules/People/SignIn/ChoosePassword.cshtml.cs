using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.People.SignIn;

internal sealed class ChoosePasswordPage(ChoosePassword choose) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "konto")]
    public Guid Account { get; set; }

    [BindProperty(SupportsGet = true, Name = "kod")]
    public string? Code { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public bool IsStale { get; private set; }

    public async Task OnGetAsync() => IsStale = !await choose.IsValidAsync(Account, Code ?? "");

    public async Task<IActionResult> OnPostAsync()
    {
        var chosen = await choose.RunAsync(Account, Code ?? "", Password ?? "");
        return chosen.Match(
            step => step == SignInStep.In ? this.GoInWithNote("/mitt", "Lösenordet är sparat och du är inloggad.") : this.GoToSecondStep(null, remember: false),
            this.Show);
    }
}
