using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Lifting;

/// <summary>First the text, then the text as it will be read and who shall have it.</summary>
[Authorize(Policies.Practitioner), ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class LiftPage(Store store, EntryReading reading, ILifting lifting, LiftSenders senders, LiftChoices choices, LiftFromCycle lift) : MemberPage(store)
{
    private readonly Store _store = store;

    [FromQuery(Name = "anteckning")]
    public Guid? Entry { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Receiver { get; set; }

    /// <summary>Where somebody looks for another receiver.</summary>
    [BindProperty]
    public SystemLevel? Level { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public Guid? Key { get; set; }

    /// <summary>The text as somebody wrote it, with what was hidden; null until it has been looked at.</summary>
    public HiddenText? Looked { get; private set; }

    public LiftOptions Options { get; private set; } = new([], [], []);

    public IEnumerable<SelectListItem> Levels => Remedies.Receivers.Select(level => new SelectListItem(level.Name(), level.ToString(), level == Level));

    protected override bool IsForTeam => true;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Key = Guid.CreateVersion7();
        var me = User.RequirePerson();
        var own = _store.EntriesReadableBy(me).Where(entry => entry.Id == Entry && entry.CycleId == Id && entry.AuthorId == me.Id);
        if ((await reading.ShowAsync(own, me, ct)).SingleOrDefault() is { } entry)
        {
            (Text, Level) = (entry.Text, entry.LiftTo);
        }
    }

    public async Task<IActionResult> OnPostLookAsync(CancellationToken ct)
    {
        var text = FreeText.Clean(Text);
        if (FreeText.Check(nameof(Text), text, "Skriv vad ni vill lyfta", ILifting.Longest) is { } problem)
        {
            return this.Show(problem);
        }

        await LookAsync(text, ct);
        return Page();
    }

    public async Task<IActionResult> OnPostLiftAsync(CancellationToken ct)
    {
        var lifted = await lift.RunAsync(User.RequirePerson(), Id, new LiftForm(Text, Receiver, Key == Guid.Empty ? null : Key), ct);
        if (lifted.Problem is { } problem)
        {
            await LookAsync(FreeText.Clean(Text), ct);
            return this.Show(problem);
        }

        var done = lifted.Value;
        return this.RedirectWithNote(LiftLinks.Lifted(Id, done.Id), done.IsTogether
            ? $"Frågan är lyft till {done.Receiver}, tillsammans med andra lika."
            : $"Frågan är lyft till {done.Receiver}.");
    }

    private async Task LookAsync(string text, CancellationToken ct)
    {
        if (await senders.FindAsync(User.RequirePerson(), Id, ct) is not { } sender)
        {
            return;
        }

        Looked = await lifting.HideAsync(text, sender.Organisations, sender.Names, ct);
        Options = await choices.RunAsync(sender, text, Level, Words, ct);
        Level ??= Options.Open?.Level;
        Text = Looked.Text;
        ModelState.Remove(nameof(Text));
    }
}
