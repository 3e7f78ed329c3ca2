using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Hooks.Admin;

/// <summary>One receiver: what it is told of, how that goes, and what can be done about it.</summary>
[Authorize(Policies.Administrator)]
internal sealed class HookPage(
    PauseHook pause, GoOnWithHook goOn, RotateSecret rotate, RemoveHook remove, SendTrial sendTrial, SendAgain sendAgain, SendWaiting sendWaiting, Store store, ContentTypes types, TimeProvider clock) : PageModel
{
    public const int Size = 50;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public WebHook Hook { get; private set; } = null!;

    public IReadOnlyList<HookDelivery> Log { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>How many messages wait for their next try.</summary>
    public int Waiting { get; private set; }

    /// <summary>The secret, on the page that follows upon its making and never again.</summary>
    public string? Secret { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public string Types => Hook.Types == "" ? "allt innehåll" : string.Join(", ", Hook.Types.Split(',').Select(type => types.Find(type)?.Plural.ToLowerInvariant() ?? type));

    public string? AddressOf(HookDelivery delivery) => types.Find(delivery.Type)?.AddressOf(delivery.Slug);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await store.Set<WebHook>().AsNoTracking().SingleOrDefaultAsync(hook => hook.Id == Id) is not { } hook)
        {
            context.Result = NotFound();
            return;
        }

        Hook = hook;
        await next();
        await ReadLogAsync(HttpContext.RequestAborted);
    }

    public void OnGet() => Secret = this.TakeSecret();

    public async Task<IActionResult> OnPostAsync(string? act, Guid? delivery, CancellationToken ct)
    {
        var by = User.RequirePerson();
        return act switch
        {
            "pause" => Told(await pause.RunAsync(Id, by, ct), "Pausad. Det som händer under tiden skickas när du fortsätter."),
            "go-on" => Told(await goOn.RunAsync(Id, by, ct), "Mottagaren får veta igen, också det som har hänt under tiden."),
            "trial" => Told(await sendTrial.RunAsync(Id, by, ct), "Provet skickas inom tio sekunder. Ladda om sidan för att se hur det gick."),
            "again" when delivery is { } id => Told(await sendAgain.RunAsync(Id, id, by, ct), "Meddelandet skickas igen inom tio sekunder."),
            "waiting" => Told(await sendWaiting.RunAsync(Id, by, ct), "Det som väntade skickas inom tio sekunder, i den ordning det hände."),
            "rotate" => (await rotate.RunAsync(Id, by, ct)).Match(secret => this.RedirectWithSecret(Id, secret, "Hemligheten är bytt."), this.Show),
            "remove" => (await remove.RunAsync(Id, by, ct)).Match(hook => this.RedirectWithNote(HookLinks.All, $"{hook.Name} är borttagen."), this.Show),
            _ => BadRequest(),
        };
    }

    private IActionResult Told<T>(Outcome<T> done, string note) => done.Match(_ => this.RedirectWithNote(HookLinks.Hook(Id), note), this.Show);

    private async Task ReadLogAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        var all = store.Set<HookDelivery>().AsNoTracking().Where(delivery => delivery.HookId == Id);
        Total = await all.CountAsync(ct);
        Waiting = await all.CountAsync(delivery => delivery.State == DeliveryState.Waiting && delivery.TryAt > Now, ct);
        Log = await all.OrderByDescending(delivery => delivery.CreatedAt).ThenByDescending(delivery => delivery.EventId).ThenByDescending(delivery => delivery.Id)
            .Skip((PageNumber - 1) * Size).Take(Size).ToListAsync(ct);
    }
}
