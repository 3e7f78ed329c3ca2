using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using NaraVard.Kernel.Forms;
using NaraVard.Mail.Delivery;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Queue;

/// <summary>How the mail is doing. Never what it says, nor to whom it goes: only the receiver's domain.</summary>
[Authorize(Administrator)]
internal sealed class QueuePage(ReadQueue read, TryMailAgain tryAgain, MailPause pause, IOptions<MailOptions> options) : PageModel
{
    /// <summary>The policy's name as People spells it. People refers to this module for its invitations, so this one can't refer back.</summary>
    public const string Administrator = nameof(Administrator);

    /// <summary>The state whose mails are shown; empty is all.</summary>
    [FromQuery(Name = "lage")]
    public string? Lage { get; set; }

    [FromQuery(Name = PagerTagHelper.Key)]
    public int? Sida { get; set; }

    public OutboxState? State => OutboxStates.Of(Lage);

    public int PageNumber => Math.Clamp(Sida ?? 1, 1, PagerTagHelper.LastOf(Queue.Total, ReadQueue.PageSize));

    public QueueView Queue { get; private set; } = QueueView.Empty;

    public MailPause Pause => pause;

    public string Way => options.Value.HasServer
        ? $"Mejlen lämnas till servern {options.Value.Smtp.Host}, {Limit}."
        : $"Ingen e-postserver är inställd. Mejlen skrivs till mappen {options.Value.Folder}.";

    private string Limit => options.Value.PerDomainPerMinute == 0 ? "så många som den tar emot" : $"högst {options.Value.PerDomainPerMinute} i minuten till samma domän";

    public string UnsureRule => options.Value.SendsUnsure
        ? "Det kan ha kommit fram, men skickas igen med samma Message-ID, enligt inställningen Mail:Unsure. Bryts det varje gång blir det kvar här."
        : "Det kan ha kommit fram, och skickas därför inte igen av sig självt. Så är inställningen Mail:Unsure.";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await next();
        Queue = await read.RunAsync(State, Sida ?? 1, HttpContext.RequestAborted);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var tried = await tryAgain.RunAsync(id, ct);
        return tried.Match(_ => this.RedirectWithNote(MailLinks.Queue, "Mejlet står i kö igen."), this.Show);
    }

    public async Task<IActionResult> OnPostAllAsync([FromForm(Name = "alla")] string? kind, [FromForm(Name = "ja")] bool isSure, CancellationToken ct)
    {
        var tried = await tryAgain.RunAllAsync(OutboxStates.Of(kind), isSure, ct);
        return tried.Match(count => this.RedirectWithNote(MailLinks.Queue, count == 1 ? "Ett mejl står i kö igen." : $"{count} mejl står i kö igen."), this.Show);
    }
}
