using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Running;

[Authorize(Policies.Practitioner)]
internal sealed class EndPage(Store store, EndRound end) : MemberPage(store)
{
    [BindProperty]
    public RoundDecision? Decision { get; set; }

    [BindProperty]
    public bool? StartNext { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public int SeenRound { get; set; }

    [BindProperty]
    public CyclePhase SeenPhase { get; set; }

    public ChoiceGroup Decisions => new(
        nameof(Decision),
        "Vad gör ni med det ni har prövat?",
        Enum.GetValues<RoundDecision>().Select(decision => new Choice(decision.ToString(), decision.Name(), decision == Decision, decision.Meaning())));

    public ChoiceGroup Ways => new(
        nameof(StartNext),
        "Och sedan?",
        [
            new("true", $"Vi börjar varv {Head.Round + 1} i Observera", StartNext == true),
            new("false", "Vi avslutar cykeln här", StartNext == false, "Allt ni har skrivit finns kvar."),
        ],
        "Gäller när ni inför eller anpassar. Lägger ni ned avslutas cykeln.");

    protected override bool IsForTeam => true;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var choice = new RoundChoice(Decision, StartNext, Reason ?? "");
        var ended = await end.RunAsync(User.RequirePerson(), Id, new Standing(SeenRound, SeenPhase), choice, ct);
        return ended.Match(
            done => this.RedirectWithNote(CyclesLinks.Cycle(Id), done.GoesOn ? $"Varv {done.Round} är avslutat. Ni är i Observera, varv {done.Round + 1}." : "Cykeln är avslutad."),
            this.Show);
    }
}
