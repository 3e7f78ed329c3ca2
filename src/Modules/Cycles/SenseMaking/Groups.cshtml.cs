using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>Where the team makes its groups: from what was suggested at first, and then from what they have.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class GroupsPage(Store store, SittingQuery query, NameGroups name) : SittingPage(store, query)
{
    [BindProperty]
    public Dictionary<int, int> Pile { get; set; } = [];

    [BindProperty]
    public Dictionary<int, string?> Names { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    public PileBoard Board => new() { Cards = Table.Cards, Of = Pile, Names = Names };

    protected override bool IsForTeam => true;

    public IActionResult OnGet()
    {
        if (Table.IsOpen || Head.IsEnded)
        {
            return LocalRedirect(CyclesLinks.Sitting(Id, SittingId));
        }

        (Pile, Names) = Table.Groups.Count > 0
            ? (Table.Cards.ToDictionary(card => card.Number, card => card.Group), Table.Groups.ToDictionary(group => group.Group.Number, group => (string?)group.Group.Name))
            : (Suggested(), []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var named = await name.RunAsync(User.RequirePerson(), Id, SittingId, Pile, Names, Seen, ct);
        return named.Match(_ => this.RedirectWithNote(CyclesLinks.Sitting(Id, SittingId), "Grupperna är sparade."), this.Show);
    }

    private Dictionary<int, int> Suggested() => Table.Suggested.Take(Piles.Most)
        .SelectMany((group, i) => group.Numbers.Select(number => (number, Pile: i + 1))).ToDictionary(pair => pair.number, pair => pair.Pile);
}
