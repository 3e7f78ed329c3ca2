using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>Shows exactly what other teams see, or would see, before anything is shown.</summary>
[Authorize(Policies.Practitioner)]
internal sealed class SignPage(Store store, SignTelling telling, PutUpSign putUp, TakeDownSign takeDown) : MemberPage(store)
{
    private readonly Store _store = store;

    [BindProperty]
    public bool ShowsPlace { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>What others see; null when they see nothing.</summary>
    public SignView? Now { get; private set; }

    /// <summary>What they would see.</summary>
    public SignView Next { get; private set; } = null!;

    /// <summary>Whether they see what the plan says already.</summary>
    public bool IsAsPlanned { get; private set; }

    public string Place { get; private set; } = "";

    public IReadOnlyList<string> Contacts => ContactDetails.In($"{Next.Title}\n{Next.Purpose}");

    /// <summary>Whether title and purpose can be read by others together with a name.</summary>
    public bool IsKnownOutside { get; private set; }

    protected override bool IsForTeam => true;

    public void OnGet() => ShowsPlace = Now is { Place: not "" };

    public async Task<IActionResult> OnPostPutUpAsync(CancellationToken ct)
    {
        var shown = await putUp.RunAsync(User.RequirePerson(), Id, ShowsPlace, Seen, ct);
        return shown.Match(_ => this.RedirectWithNote(ConnectLinks.Teams(Id), "Nu kan andra team hitta er."), this.Show);
    }

    public async Task<IActionResult> OnPostTakeDownAsync(CancellationToken ct)
    {
        var taken = await takeDown.RunAsync(User.RequirePerson(), Id, ct);
        return taken.Match(_ => this.RedirectWithNote(ConnectLinks.Teams(Id), "Nu ser inga andra team er cykel."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        var plan = (await _store.Set<LearningCycle>().WithPlan().AsNoTracking().SingleAsync(c => c.Id == Id, ct)).AsPlanned();
        var sign = await _store.SignsUp().AsNoTracking().SingleOrDefaultAsync(s => s.CycleId == Id, ct);
        Place = plan.Place;
        IsAsPlanned = sign is not null && sign.IsLike(plan) && (sign.Place != "" || plan.Place == "");
        var views = await telling.RunAsync([TeamSign.For(Id).Show(plan, showsPlace: false), .. sign is null ? Array.Empty<TeamSign>() : [sign]], ct);
        (Next, Now) = (views[0], views.Count > 1 ? views[1] : null);
        IsKnownOutside = await _store.Set<CycleEntry>().AnyAsync(entry => entry.CycleId == Id && (entry.Sharing == Sharing.SignedIn || entry.Sharing == Sharing.Public), ct);
    }
}
