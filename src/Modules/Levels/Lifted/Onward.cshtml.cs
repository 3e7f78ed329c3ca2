using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>The receiver lifts what it has been handed on to another level, in words of its own.</summary>
[Authorize(Policies.Manager), ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class OnwardPage(ReadBundle read, ILifting lifting, LiftOn liftOn) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The level and the organisation, with a colon between.</summary>
    [BindProperty]
    public string? Receiver { get; set; }

    [BindProperty]
    public SystemLevel? Level { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public Guid? Key { get; set; }

    public BundleView View { get; private set; } = null!;

    /// <summary>Who can be chosen, and why.</summary>
    public IReadOnlyList<(SystemLevel Level, Receiver To, string Why)> Choices { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels => LiftLevels.Receiving.Select(level => new SelectListItem(level.Name(), level.ToString(), level == Level));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        if (await read.RunAsync(User.RequirePerson(), Id, ct) is not { } view)
        {
            context.Result = NotFound();
            return;
        }

        View = view;
        Choices = await ChoicesAsync(Text ?? view.Questions[0].Text, ct);
        await next();
    }

    public void OnGet() => (Text, Key) = (View.Questions[0].Text, Guid.CreateVersion7());

    public void OnPostFind()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var chosen = Receiver?.Split(':', 2) is [var address, { Length: > 0 } code] && SystemLevels.FromAddress(address) is { } level ? (Level: level, Code: code) : default;
        if (chosen.Code is null)
        {
            return this.Show(new Problem.Invalid(nameof(Receiver), "Välj vem som ska få frågan"));
        }

        var lifted = await liftOn.RunAsync(User.RequirePerson(), Id, new NewLiftOn(FreeText.Clean(Text), chosen.Level, chosen.Code, Key == Guid.Empty ? null : Key), ct);
        return lifted.Match(done => this.RedirectWithNote(LiftedLinks.Bundle(Id), $"Frågan är lyft vidare till {done.Receiver}. De som frågade er ser det, och väntar fortfarande på ert eget svar."), this.Show);
    }

    private async Task<IReadOnlyList<(SystemLevel Level, Receiver To, string Why)>> ChoicesAsync(string text, CancellationToken ct)
    {
        var (own, at) = (View.Bundle.ReceiverCode, Level);
        List<(SystemLevel, Receiver, string)> choices = Words is not null && at is { } looked
            ? [.. (await lifting.ReceiversAsync(own, looked, Words, ct)).Select(receiver => (looked, receiver, ""))]
            : [];
        foreach (var (level, why) in await lifting.ProposeAsync(text, View.Bundle.Level, ct))
        {
            choices.AddRange((await lifting.ReceiversAsync(own, level, null, ct)).Where(receiver => receiver.IsNatural && receiver.Code != own).Select(receiver => (level, receiver, why)));
        }

        return choices;
    }
}
