using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Spreading;

/// <summary>The team agrees to be shown in trees of spread: first named, then looked at as everybody will see it, and only then agreed to.</summary>
[Authorize(Policies.Practitioner)]
internal sealed class SpreadPage(Store store, PlaceInTree place, AgreeToBeShown agree, StopBeingShown stop) : MemberPage(store)
{
    private readonly Store _store = store;

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public bool LinksStory { get; set; }

    public TeamPlace Place { get; private set; } = null!;

    /// <summary>What the team has agreed to; null when it hasn't.</summary>
    public ShownTeam? Agreed { get; private set; }

    /// <summary>What is to be agreed to; null until a name is written.</summary>
    public SpreadTeam? Looked { get; private set; }

    protected override bool IsForTeam => true;

    public void OnGet() => (Name, LinksStory) = Agreed is { } agreed ? (agreed.ShownAs, agreed.LinksStory) : (Place.Suggested.Length <= ShownTeam.LongestName ? Place.Suggested : "", false);

    public IActionResult OnPostLook()
    {
        if (ShownTeam.Check(FreeText.Clean(Name)) is { } problem)
        {
            return this.Show(problem);
        }

        Looked = Place.As(FreeText.Clean(Name), LinksStory);
        return Page();
    }

    public IActionResult OnPostBack() => Page();

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken ct)
    {
        var agreed = await agree.RunAsync(User.RequirePerson(), Id, Name ?? "", LinksStory, ct);
        return agreed.Match(team => this.RedirectWithNote(CyclesLinks.Spread(Id), $"Ni syns nu som ”{team.ShownAs}”."), this.Show);
    }

    public async Task<IActionResult> OnPostStopAsync(CancellationToken ct)
    {
        var stopped = await stop.RunAsync(User.RequirePerson(), Id, ct);
        return stopped.Match(_ => this.RedirectWithNote(CyclesLinks.Spread(Id), "Ni syns inte längre i något träd."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        Place = await place.RunAsync(Id, ct);
        Agreed = await _store.Set<ShownTeam>().AsNoTracking().SingleOrDefaultAsync(team => team.CycleId == Id, ct);
    }
}
