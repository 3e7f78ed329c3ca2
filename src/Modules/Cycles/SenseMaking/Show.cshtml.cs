using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>What the team should know before it shows all sortings, or takes them away unseen.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ShowPage(Store store, SittingQuery query, RevealSitting reveal, DropSitting drop, IPeople people) : SittingPage(store, query)
{
    private readonly Store _store = store;

    public IReadOnlyList<string> Names { get; private set; } = [];

    protected override bool IsForTeam => true;

    public IActionResult OnGet() => Table.IsOpen ? Page() : LocalRedirect(CyclesLinks.Sitting(Id, SittingId));

    public async Task<IActionResult> OnPostShowAsync(CancellationToken ct)
    {
        var shown = await reveal.RunAsync(User.RequirePerson(), Id, SittingId, ct);
        return shown.Match(_ => this.RedirectWithNote(CyclesLinks.Sitting(Id, SittingId), "Nu ser alla i teamet vad ni har lagt ihop."), this.Show);
    }

    public async Task<IActionResult> OnPostDropAsync(CancellationToken ct)
    {
        var dropped = await drop.RunAsync(User.RequirePerson(), Id, SittingId, ct);
        return dropped.Match(_ => this.RedirectWithNote(CyclesLinks.SenseMaking(Id), "Sorteringen är borttagen. Ingen har sett någon annans högar."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        await base.FillAsync(ct);
        Names = [.. (await _store.TeamAsync(people, Id, ct)).Select(member => member.Label)];
    }
}
