using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

[Authorize(Policies.SignedIn)]
internal sealed class SharePage(Store store, EntryReading reading, ShareEntry share, TakeBackEntry takeBack, FindBuiltOn builtOn, IOrganisations organisations, IOutsiders outsiders)
    : AuthorPage(store, reading)
{
    private readonly Store _store = store;

    [BindProperty]
    public Sharing? Audience { get; set; }

    /// <summary>The name of the cycle's organisation.</summary>
    public string Organisation { get; private set; } = "";

    /// <summary>The purpose of the cycle; empty when the author is no longer in the team.</summary>
    public string Purpose { get; private set; } = "";

    public bool IsMember { get; private set; }

    /// <summary>The next circle of readers, or null when the author can let no more people read.</summary>
    public Sharing? Wider { get; private set; }

    /// <summary>What to know about other organisations before the next step; null when nobody new reads.</summary>
    public (string Heading, string Meaning)? Warning { get; private set; }

    /// <summary>What others have built on the entry; then it stays.</summary>
    public IReadOnlyList<BuiltOn> BuiltOn { get; private set; } = [];

    public IReadOnlyList<string> Contacts => ContactDetails.In(Entry.Text);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostShareAsync(CancellationToken ct)
    {
        var shared = await share.RunAsync(User.RequirePerson(), Id, EntryId, Audience, ct);
        return shared.Match(entry => this.RedirectWithNote(Back, $"Delat. {entry.Sharing.WhoCanRead(Organisation)}"), this.Show);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct)
    {
        var taken = await takeBack.RunAsync(User.RequirePerson(), Id, EntryId, ct);
        return taken.Match(_ => this.RedirectWithNote(Back, "Texten ligger i din låda igen. Bara du ser den."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        var author = User.RequirePerson();
        var role = await _store.RoleInAsync(author, Id, ct);
        var cycle = await _store.Set<LearningCycle>().Where(c => c.Id == Id).Select(c => new { c.OrganisationCode, c.Purpose, Members = c.Members.Select(m => m.AccountId).ToList() }).SingleAsync(ct);
        IsMember = role is not null;
        Purpose = IsMember ? cycle.Purpose : "";
        Wider = role is null || (role == CycleRole.LearningSupport && Entry.Sharing == Sharing.Team) ? null : Entry.Sharing.Next();
        Warning = Wider?.Warning(Wider == Sharing.Team ? await outsiders.AmongAsync(cycle.OrganisationCode, cycle.Members, ct) : []);
        BuiltOn = Entry.Sharing == Sharing.Own ? [] : await builtOn.RunAsync(author, EntryId, ct);
        Organisation = (await organisations.NamesAsync([cycle.OrganisationCode], ct)).GetValueOrDefault(cycle.OrganisationCode, cycle.OrganisationCode);
    }
}
