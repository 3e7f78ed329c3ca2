using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NaraVard.Mail.Outbox;

namespace NaraVard.Mail.Queue;

/// <summary>How the mail is doing. Never what it says, nor to whom it goes: only the receiver's domain.</summary>
[Authorize(Administrator)]
internal sealed class QueuePage(TryMailAgain tryAgain, Store store, IOptions<MailOptions> options, TimeProvider clock) : PageModel
{
    /// <summary>The policy's name as People spells it. People refers to this module for its invitations, so this one can't refer back.</summary>
    public const string Administrator = nameof(Administrator);

    public const int Shown = 50;

    public IReadOnlyDictionary<OutboxState, int> Counts { get; private set; } = new Dictionary<OutboxState, int>();

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public DateTimeOffset? OldestWaiting { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public string Way => options.Value.HasServer
        ? $"Mejlen lämnas till servern {options.Value.Smtp.Host}."
        : $"Ingen e-postserver är inställd. Mejlen skrivs till mappen {options.Value.Folder}.";

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await next();
        await ReadAsync(HttpContext.RequestAborted);
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var tried = await tryAgain.RunAsync(id, ct);
        return tried.Match(_ => this.RedirectWithNote(MailLinks.Queue, "Mejlet står i kö igen."), this.Show);
    }

    private async Task ReadAsync(CancellationToken ct)
    {
        var mails = store.Set<OutboxMail>().AsNoTracking();
        Counts = await mails.GroupBy(mail => mail.State).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(state => state.Key, state => state.Count, ct);
        OldestWaiting = await mails.Where(mail => mail.State == OutboxState.Waiting).MinAsync(mail => (DateTimeOffset?)mail.WrittenAt, ct);
        var last = await mails.OrderByDescending(mail => mail.WrittenAt).Take(Shown)
            .Select(mail => new { mail.Id, mail.To, mail.State, mail.StateSince, mail.WrittenAt, mail.Attempts, mail.Reason }).ToListAsync(ct);
        Rows = [.. last.Select(mail => new Row(mail.Id, Domain(mail.To), mail.State, mail.WrittenAt, mail.StateSince, mail.Attempts, mail.Reason))];
    }

    private static string Domain(string address) => address[(address.LastIndexOf('@') + 1)..];

    internal sealed record Row(Guid Id, string Domain, OutboxState State, DateTimeOffset WrittenAt, DateTimeOffset Since, int Attempts, string Reason)
    {
        public bool CanBeTriedAgain => State is OutboxState.Failed or OutboxState.Unsure;
    }
}
