using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.Headless.Hooks.Admin;

/// <summary>Carries a new secret to the next page, in the encrypted cookie for short notes. It is read once and is gone.</summary>
internal static class SecretNote
{
    private const string Key = "HookSecret";

    public static IActionResult RedirectWithSecret(this PageModel page, Guid hook, string secret, string note)
    {
        page.TempData[Key] = secret;
        return page.RedirectWithNote(HookLinks.Hook(hook), note);
    }

    public static string? TakeSecret(this PageModel page) => page.TempData[Key] as string;
}
