using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Forms;

namespace NaraVard.Kernel;

public static class PageModelExtensions
{
    /// <summary>Turns a problem into what the person meets: the form again with the message, a refusal, or not found.</summary>
    public static IActionResult Show(this PageModel page, Problem problem)
    {
        switch (problem)
        {
            case Problem.Invalid invalid:
                return page.Show(new Problem.InvalidFields([invalid]));
            case Problem.InvalidFields several:
                page.ViewData[ErrorSummaryTagHelper.FieldOrder] = several.Faults.Select(fault => fault.Field).ToList();
                several.Faults.ToList().ForEach(fault => page.ModelState.AddModelError(fault.Field, fault.Message));
                page.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
                return page.Page();
            case Problem.Conflict conflict:
                page.ModelState.AddModelError("", conflict.Message);
                page.Response.StatusCode = StatusCodes.Status409Conflict;
                return page.Page();
            case Problem.Away away:
                page.ModelState.AddModelError("", away.Message);
                page.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                page.Response.Headers.RetryAfter = $"{StoreAway.RetryAfterSeconds}";
                return page.Page();
            case Problem.Denied:
                return page.Forbid();
            default:
                return page.NotFound();
        }
    }

    /// <summary>Goes to another page of ours, with a line there that says what was done.</summary>
    public static IActionResult RedirectWithNote(this PageModel page, string url, string note)
    {
        page.TempData[Note] = note;
        return page.Request.Headers.ContainsKey(SentByScript) ? page.TellWhere(url) : page.LocalRedirect(url);
    }

    // A script follows a redirect unasked, and the line would be shown to nobody.
    private static NoContentResult TellWhere(this PageModel page, string url)
    {
        page.Response.Headers.Location = url;
        return new NoContentResult();
    }

    // Sent along by the script that shows how an upload goes.
    private const string SentByScript = "X-Upload";

    /// <summary>The key under which the layout finds the line that says what was done.</summary>
    public const string Note = "Note";
}
