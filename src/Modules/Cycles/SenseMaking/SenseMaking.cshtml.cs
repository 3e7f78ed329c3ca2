using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

[Authorize(Policies.SignedIn)]
internal sealed class SenseMakingPage(Store store, OpenSitting open, EntryReading reading) : MemberPage(store)
{
    public const int PageSize = 20;

    private readonly Store _store = store;

    [BindProperty]
    public List<Guid> Chosen { get; set; } = [];

    /// <summary>The key of the sitting to be: the form sent twice is one.</summary>
    [BindProperty]
    public Guid Key { get; set; }

    [FromQuery(Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<SittingLine> Sittings { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>The entries of the round that can be sorted, the newest of them when they are many.</summary>
    public IReadOnlyList<EntryView> Entries { get; private set; } = [];

    // An open one stands first in the list.
    public bool MayOpen => !Head.IsSupport && !Head.IsEnded && PageNumber == 1 && !Sittings.Any(sitting => sitting.IsOpen);

    public bool IsChosen(Guid entry) => Request.Method == "GET" || Chosen.Contains(entry);

    public void OnGet() => Key = Guid.CreateVersion7();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var opened = await open.RunAsync(User.RequirePerson(), Id, Chosen, Key == Guid.Empty ? Guid.CreateVersion7() : Key, ct);
        return opened.Match(sitting => this.RedirectWithNote(CyclesLinks.Sitting(Id, sitting), "Anteckningarna ligger på bordet. Var och en sorterar för sig."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        var sittings = _store.SittingsOf(Id);
        Total = await sittings.CountAsync(ct);
        Sittings = await sittings.OrderBy(s => s.RevealedAt != null).ThenByDescending(s => s.BegunAt).ThenBy(s => s.Id).Skip((PageNumber - 1) * PageSize).Take(PageSize)
            .Select(s => new SittingLine(s.Id, s.Round, s.BegunAt, s.RevealedAt == null, s.Groups.OrderBy(g => g.Number).Select(g => g.Name).ToList())).ToListAsync(ct);
        if (MayOpen)
        {
            var member = User.RequirePerson();
            var newest = _store.SortableEntries(member, Id).Where(entry => entry.Round == Head.Round).OrderByDescending(entry => entry.WrittenAt).ThenByDescending(entry => entry.Id);
            Entries = [.. (await reading.ShowAsync(newest.Take(Sitting.Most), member, ct)).Reverse()];
        }
    }
}

/// <summary>A sitting in the list.</summary>
internal sealed record SittingLine(Guid Id, int Round, DateTimeOffset BegunAt, bool IsOpen, IReadOnlyList<string> Groups);
