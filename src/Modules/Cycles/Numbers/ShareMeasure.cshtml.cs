using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Numbers;

/// <summary>Shows who will read a measure and what, before it is shared.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ShareMeasurePage(Store store, NumbersQuery query, ShareNumbers share, SharingStepQuery steps) : MemberPage(store)
{
    [FromQuery(Name = "matt")]
    public string? Measure { get; set; }

    /// <summary>What has been shown: the entries, and their versions in the same order.</summary>
    [BindProperty]
    public List<Guid> Entries { get; set; } = [];

    [BindProperty]
    public List<int> Versions { get; set; } = [];

    public IReadOnlyList<EntryView> Numbers { get; private set; } = [];

    public SharingStep Step { get; private set; } = null!;

    public IActionResult OnGet() => Numbers.Count == 0 ? Redirect(CyclesLinks.Numbers(Id)) : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var shared = await share.RunAsync(User.RequirePerson(), Id, [.. Entries.Zip(Versions, (entry, version) => new ShownNumber(entry, version))], ct);
        return shared.Match(_ => this.RedirectWithNote(CyclesLinks.Numbers(Id), "Siffrorna är delade med teamet."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        var measures = await query.RunAsync(Id, User.RequirePerson(), ct);
        Numbers = measures.FirstOrDefault(measure => measure.Name.Equals(Measure, StringComparison.OrdinalIgnoreCase))?.Unshared ?? [];
        Step = await steps.RunAsync(User.RequirePerson(), Id, Sharing.Team, ct);
    }
}
