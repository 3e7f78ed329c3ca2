using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Sheets;

/// <summary>Reads a filled-in sheet: first typed, then looked at as the team will see it, and only then kept or shared.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class ReadInPage(Store store, ReadSheet read, SharingStepQuery steps) : MemberPage(store)
{
    [BindProperty]
    public string? Seen { get; set; }

    [BindProperty]
    public string? Understood { get; set; }

    [BindProperty]
    public string? Expected { get; set; }

    [BindProperty]
    public string? Tried { get; set; }

    [BindProperty]
    public string? Became { get; set; }

    [BindProperty]
    public string? Decided { get; set; }

    /// <summary>The key of the form: sent twice, it is read once.</summary>
    [BindProperty]
    public Guid? Key { get; set; }

    [BindProperty]
    public Sharing? Audience { get; set; }

    /// <summary>Who reads if it is shared; null until the lines are looked at.</summary>
    public SharingStep? Step { get; private set; }

    public IReadOnlyList<string?> Typed => [Seen, Understood, Expected, Tried, Became, Decided];

    public IReadOnlyList<SheetLine> Lines => [.. SheetBox.All.Zip(Typed, SheetLine.Of).SelectMany(lines => lines)];

    public void OnGet() => Key = Guid.CreateVersion7();

    public async Task<IActionResult> OnPostLookAsync(CancellationToken ct)
    {
        if (ReadSheet.Check(Lines) is { } problem)
        {
            return this.Show(problem);
        }

        Step = await steps.RunAsync(User.RequirePerson(), Id, Sharing.Team, ct);
        return Page();
    }

    public IActionResult OnPostBack() => Page();

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct)
    {
        var taken = await read.RunAsync(User.RequirePerson(), Id, Lines, Audience, Key == Guid.Empty ? null : Key, ct);
        return taken.Match(
            count => this.RedirectWithNote(CyclesLinks.Cycle(Id), $"{(count == 1 ? "En rad är inläst" : $"{count} rader är inlästa")} {(Audience == Sharing.Team ? "och delade med teamet" : "i din låda")}."),
            this.Show);
    }
}
