using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Board;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Organisations;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Mine;

[Authorize(Policies.SignedIn)]
internal sealed class MinePage(Store store, MyCycles cycles, NextQuestion next, AddEntry add, EntryReading reading, IEditorsDesk desk, TimeProvider clock) : PageModel
{
    public const int DrawerSize = 10;

    private const int Rings = 6;

    private const int MostInvitations = 5;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public Guid Cycle { get; set; }

    [BindProperty]
    public string? Question { get; set; }

    /// <summary>The key of the answer to be: the form sent twice is one answer.</summary>
    [BindProperty]
    public Guid? Key { get; set; }

    [FromQuery(Name = "efter")]
    public string? After { get; set; }

    [FromQuery(Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<CycleCard> Cycles { get; private set; } = [];

    public IReadOnlyList<CycleCard> Shown => [.. Cycles.Take(Rings)];

    public AskedQuestion? Asked { get; private set; }

    /// <summary>The cycle that the question is asked in: the running one that was last active.</summary>
    public CycleCard? AskedIn { get; private set; }

    public IReadOnlyList<EntryView> Drawer { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>How many texts wait for the editor who looks.</summary>
    public int WaitingTexts { get; private set; }

    /// <summary>Invitations to cycles of other organisations.</summary>
    public IReadOnlyList<Guid> Invitations { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        await FillAsync(User.RequirePerson(), HttpContext.RequestAborted);
        await next();
    }

    public void OnGet() => Key = Guid.CreateVersion7();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var words = new EntryWords(Text, Kind: null, InsightKind: null, LearningKind: null);
        var answered = await add.RunAsync(User.RequirePerson(), Cycle, new NewEntry(words, Question: Question, Key: Key == Guid.Empty ? null : Key), ct);
        return answered.Match(_ => this.RedirectWithNote(CyclesLinks.Mine, "Svaret ligger i din låda. Bara du ser det."), ShowKept);
    }

    private IActionResult ShowKept(Problem problem)
    {
        Key = AddEntry.KeyAfter(problem, Key);
        return this.Show(problem);
    }

    private async Task FillAsync(Person by, CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        Invitations = await store.InvitationsTo(by).OrderBy(invitation => invitation.InvitedAt).Select(invitation => invitation.Id).Take(MostInvitations).ToListAsync(ct);
        WaitingTexts = await desk.WaitingAsync(by, ct);
        Cycles = await cycles.RunAsync(by, ct);
        AskedIn = Cycles.FirstOrDefault(cycle => !cycle.Ring.IsEnded);
        Asked = AskedIn is { } cycle ? await next.RunAsync(by, cycle.Id, cycle.Level, cycle.Ring.Phase, After, ct) : null;
        var drawer = store.EntriesReadableBy(by).Where(entry => entry.AuthorId == by.Id && entry.Sharing == Sharing.Own);
        Total = await drawer.CountAsync(ct);
        var newest = drawer.OrderByDescending(entry => entry.WrittenAt).ThenByDescending(entry => entry.Id);
        Drawer = await reading.ShowAsync(newest.Skip((PageNumber - 1) * DrawerSize).Take(DrawerSize), by, ct);
    }
}
