using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Series;

/// <summary>First how often, then the days that this gives, to move or leave out.</summary>
[Authorize(Policies.Manager)]
internal sealed class RepeatPage(OpenMeeting open, RepeatMeeting repeat) : PageModel
{
    private const int Usual = 6;

    public MeetingView Meeting { get; private set; } = null!;

    [BindProperty(SupportsGet = true, Name = "rytm")]
    public Rhythm? Rhythm { get; set; }

    [BindProperty(SupportsGet = true, Name = "antal")]
    public string? Times { get; set; }

    [BindProperty(SupportsGet = true, Name = "till")]
    public string? Until { get; set; }

    [BindProperty]
    public List<string> Days { get; set; } = [];

    /// <summary>Those of <see cref="Proposed"/> that are ticked, by their place.</summary>
    [BindProperty]
    public List<int> Chosen { get; set; } = [];

    [BindProperty]
    public bool WithAgenda { get; set; }

    public IReadOnlyList<DateOnly> Proposed { get; private set; } = [];

    public IEnumerable<SelectListItem> Rhythms => Enum.GetValues<Rhythm>().Select(one => new SelectListItem(one.Name(), $"{one}"));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        Days = [.. Proposed.Select(day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))];
        Chosen = [.. Enumerable.Range(0, Proposed.Count).Where(place => Series.Rhythms.HolidayOf(Proposed[place]) == "")];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var planned = await repeat.RunAsync(User.RequirePerson(), id, [.. Days.Where((_, place) => Chosen.Contains(place))], WithAgenda, ct);
        return await LoadAsync(id, ct)
            ? planned.Match(count => this.RedirectWithNote(MeetingsLinks.All, count == 1 ? "Ett möte till är planerat." : $"{count} möten till är planerade."), this.Show)
            : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await open.RunAsync(User.RequirePerson(), id, ct) is not { } meeting)
        {
            return false;
        }

        Meeting = meeting;
        var until = DateOnly.TryParseExact(Until ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : (DateOnly?)null;
        var times = int.TryParse(Times, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : until is null ? Usual : Series.Rhythms.Most;
        Times ??= until is null ? $"{Usual}" : "";
        Proposed = Rhythm is { } rhythm ? [.. rhythm.After(meeting.StartsAt.SwedishDate(), times, until)] : [];
        return true;
    }
}
