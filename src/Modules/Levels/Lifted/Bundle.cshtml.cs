using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>What is asked, and the receiver's answer.</summary>
[Authorize(Policies.Manager), ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class BundlePage(ReadBundle read, AnswerBundle answer, HideAnswer hide, SetAnswerDay setDay, JoinBundles join, SeparateQuestion separate, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public AnswerKind? Kind { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public bool IsPublic { get; set; }

    [BindProperty]
    public string? PublicQuestion { get; set; }

    [BindProperty]
    public DateOnly? AnswerDay { get; set; }

    [BindProperty]
    public Guid? Key { get; set; }

    [BindProperty]
    public int? Seen { get; set; }

    /// <summary>The other bundle, question or answer that a button is about.</summary>
    [BindProperty]
    public Guid Other { get; set; }

    public BundleView View { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await read.RunAsync(User.RequirePerson(), Id, HttpContext.RequestAborted) is not { } view)
        {
            context.Result = NotFound();
            return;
        }

        View = view;
        await next();
    }

    public void OnGet() => (Key, Seen, AnswerDay) = (Guid.CreateVersion7(), View.Bundle.Version, View.Bundle.AnswerDay);

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        var form = new AnswerForm(Kind, Text, IsPublic, PublicQuestion) { Key = Key == Guid.Empty ? null : Key, Seen = Seen };
        var answered = await answer.RunAsync(User.RequirePerson(), Id, form, ct);
        return await DoneAsync(answered, "Svaret är skickat till alla som har frågat.", ct);
    }

    public async Task<IActionResult> OnPostDayAsync(CancellationToken ct) =>
        await DoneAsync(await setDay.RunAsync(User.RequirePerson(), Id, AnswerDay, ct), "Dagen är vald. De som frågar ser den.", ct);

    public async Task<IActionResult> OnPostJoinAsync(CancellationToken ct) =>
        await DoneAsync(await join.RunAsync(User.RequirePerson(), Id, Other, ct), "Frågorna besvaras tillsammans. Ni kan ta isär dem igen.", ct);

    public async Task<IActionResult> OnPostSeparateAsync(CancellationToken ct) =>
        await DoneAsync(await separate.RunAsync(User.RequirePerson(), Id, Other, ct), "Frågan besvaras för sig. Den finns bland lyfta frågor.", ct);

    public async Task<IActionResult> OnPostHideAsync(CancellationToken ct) =>
        await DoneAsync(await hide.RunAsync(User.RequirePerson(), Id, Other, ct), "Svaret visas inte längre för alla.", ct);

    private async Task<IActionResult> DoneAsync<T>(Outcome<T> outcome, string note, CancellationToken ct)
    {
        if (outcome.Problem is null)
        {
            return this.RedirectWithNote(LiftedLinks.Bundle(Id), note);
        }

        // What has happened meanwhile is shown with what was typed, and seen by whoever sends it again.
        View = await read.RunAsync(User.RequirePerson(), Id, ct) ?? View;
        Seen = View.Bundle.Version;
        ModelState.Remove(nameof(Seen));
        return this.Show(outcome.Problem);
    }
}
