using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Forms;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Planning;

/// <summary>What was kept, changed, left out and added of what the cycle has grown from.</summary>
[Authorize(Policies.Practitioner)]
internal sealed class AdaptPage(Store store, TellAdaptation tell, IExampleParts parts) : MemberPage(store)
{
    private readonly Store _store = store;

    private IReadOnlySet<string> _current = new HashSet<string>();

    // By its name alone: a form without parts must not be read as one part for each field.
    [BindProperty(Name = nameof(Parts))]
    public Dictionary<string, PartChoice> Parts { get; set; } = [];

    [BindProperty]
    public string? Kept { get; set; }

    [BindProperty]
    public string? Changed { get; set; }

    [BindProperty]
    public string? Added { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    public Adaptation Origin { get; private set; } = null!;

    public IReadOnlyList<ExamplePart> AllParts { get; private set; } = [];

    /// <summary>What was written of parts that are no longer there.</summary>
    public IReadOnlyList<string> Orphans { get; private set; } = [];

    public string Address => CyclesLinks.Origin(Origin);

    /// <summary>Whether there are no parts to choose for, or the team has told in words of its own.</summary>
    public bool AsksInWords => AllParts.Count == 0 || Origin.Kept + Origin.Changed + Kept + Changed != "";

    protected override bool IsForTeam => true;

    public IActionResult OnGet()
    {
        if (Origin is null)
        {
            return NotFound();
        }

        (Kept, Changed, Added) = (Origin.Kept, Origin.Changed, Origin.Added);
        foreach (var part in Origin.Parts)
        {
            Parts[part.Key] = new PartChoice { Fate = part.Fate, Why = part.Why, Cause = part.Cause };
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var told = await tell.RunAsync(User.RequirePerson(), Id, new WantedTelling(Kept, Changed, Added, Parts), Seen, ct);
        return told.Match(_ => this.RedirectWithNote(CyclesLinks.Cycle(Id), "Sparat. Teamet ser det under Plan."), this.Show);
    }

    public bool IsGone(ExamplePart part) => !_current.Contains(part.Key);

    public ChoiceGroup Fates(ExamplePart part) => new(
        AdaptationTelling.FateField(part.Key),
        "Vad gjorde ni med den delen?",
        [.. PartFates.All.Select(fate => new Choice(fate.ToString(), fate.Name(), Parts[part.Key].Fate == fate)), new Choice("", "Inte bestämt än", Parts[part.Key].Fate is null)]);

    public ChoiceGroup Causes(ExamplePart part) => new(
        $"Parts[{part.Key}].Cause",
        "Hur kom det sig?",
        Enum.GetValues<ChangeCause>().Select(cause => new Choice(cause.ToString(), cause.Name(), Parts[part.Key].Cause == cause)));

    protected override async Task FillAsync(CancellationToken ct)
    {
        if (await _store.Set<Adaptation>().Include(a => a.Parts).AsNoTracking().SingleOrDefaultAsync(a => a.CycleId == Id, ct) is not { } origin)
        {
            return;
        }

        Origin = origin;
        _current = origin.ExampleSlug is { } slug ? (await parts.OfAsync(slug, ct)).Select(part => part.Key).ToHashSet() : _current;
        AllParts = await TellAdaptation.PartsAsync(parts, origin, ct);
        var known = AllParts.Select(part => part.Key).ToHashSet();
        Parts = Parts.Where(choice => choice.Value is not null).ToDictionary(); // what was sent may name a part and say nothing of it
        Orphans = [.. Parts.Where(choice => !known.Contains(choice.Key)).Select(choice => choice.Value.Why).OfType<string>()];
        foreach (var part in AllParts)
        {
            Parts.TryAdd(part.Key, new PartChoice());
        }
    }
}
