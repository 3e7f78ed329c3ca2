using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Running;

[Authorize(Policies.Practitioner)]
internal sealed class StepPage(Store store, StepPhase step) : MemberPage(store)
{
    [BindProperty]
    public CyclePhase? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int SeenRound { get; set; }

    [BindProperty]
    public CyclePhase SeenPhase { get; set; }

    public ChoiceGroup Phases => new(
        nameof(To),
        "Vart går ni?",
        CyclePhases.All.Where(phase => phase != Head.Phase).Select(phase => new Choice(phase.ToString(), phase.Name(), phase == (To ?? Following), phase.Opening())));

    private CyclePhase? Following => Head.Phase == CyclePhase.Change ? null : Head.Phase + 1;

    protected override bool IsForTeam => true;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var stepped = await step.RunAsync(User.RequirePerson(), Id, new Standing(SeenRound, SeenPhase), To, Reason ?? "", ct);
        return stepped.Match(taken => this.RedirectWithNote(CyclesLinks.Cycle(Id), $"Ni är i {taken.To.Name()}."), this.Show);
    }
}
