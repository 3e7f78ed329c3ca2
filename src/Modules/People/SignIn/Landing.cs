using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.TwoStep;

namespace NaraVard.People.SignIn;

/// <summary>Where a person comes after a step of signing in.</summary>
internal static class Landing
{
    private const string Usual = "/mitt";

    /// <summary>In: to what was asked for, or first to the second step when the role asks for one that isn't there.</summary>
    public static IActionResult GoIn(this PageModel page, string? to)
    {
        var wanted = page.Local(to);
        return page.LocalRedirect(page.HttpContext.User.WaitsForSecondStep() ? PeopleLinks.SetUpTwoStep(wanted) : wanted);
    }

    /// <summary>In, with a line that says what was done.</summary>
    public static IActionResult GoInWithNote(this PageModel page, string to, string note) =>
        page.RedirectWithNote(page.HttpContext.User.WaitsForSecondStep() ? PeopleLinks.SetUpTwoStep(to) : to, note);

    /// <summary>To the second step.</summary>
    public static IActionResult GoToSecondStep(this PageModel page, string? to, bool remember) => page.LocalRedirect(PeopleLinks.GoOnWithSecondStep(page.Local(to), remember));

    /// <summary>An address of ours, whatever was asked for.</summary>
    public static string Local(this PageModel page, string? to) => page.Url.IsLocalUrl(to) && to.All(char.IsAscii) ? to : Usual;
}
