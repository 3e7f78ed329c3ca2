using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Patterns.Giving;

[Authorize(Policies.SignedIn)]
internal sealed class GivePage(LiveContent content, ICycleFindings cycles, GiveEvidence give) : PageModel
{
    // More titles than this make a heavy page; whoever wants one of the rest pastes its address.
    private const int MostTitles = 500;

    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public string? Direction { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public SettingKind? Setting { get; set; }

    [BindProperty]
    public string? Example { get; set; }

    [BindProperty]
    public Guid? Cycle { get; set; }

    public Live<Pattern> Pattern { get; private set; } = null!;

    public IReadOnlyList<ConcludedCycle> Concluded { get; private set; } = [];

    public IEnumerable<string> Titles { get; private set; } = [];

    public ChoiceGroup Directions => new(
        nameof(Direction),
        "Vad säger det ni har sett?",
        [new("for", "Det talar för mönstret", Direction == "for"), new("against", "Det talar emot, eller gör det mindre enkelt", Direction == "against")]);

    public ChoiceGroup Settings => new(
        nameof(Setting),
        "I vilket slags verksamhet?",
        SettingKinds.All.Select(kind => new Choice(kind.ToString(), kind.Name(), kind == Setting)),
        "Vi visar slaget, inte vilken verksamhet det är.");

    public async Task<IActionResult> OnGetAsync([FromQuery(Name = "exempel")] string? example, [FromQuery(Name = "cykel")] Guid? cycle, CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        Example = example is null ? null : (await content.NowAsync(ct)).Find<GoodExample>(example)?.Body.Title;
        Cycle = cycle;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return NotFound();
        }

        bool? isFor = Direction switch { "for" => true, "against" => false, _ => null };
        var written = new WrittenEvidence(isFor, FreeText.Clean(Text), Setting, Key == Guid.Empty ? Guid.CreateVersion7() : Key, Cycle: Cycle);
        var given = await give.RunAsync(User.RequirePerson(), Slug, written, FreeText.Clean(Example), ct);
        return given.Match(_ => this.RedirectWithNote(LibraryLinks.MyEvidence, "Tack! Redaktionen läser belägget. Här ser du hur det går."), this.Show);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        if (live.Find<Pattern>(Slug) is not { } pattern)
        {
            return false;
        }

        (Pattern, Titles) = (pattern, live.All<GoodExample>().Take(MostTitles).Select(example => example.Body.Title));
        Concluded = await cycles.ConcludedAsync(User.RequirePerson().Id, ct);
        return true;
    }
}
