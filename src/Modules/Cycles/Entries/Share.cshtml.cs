using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

[Authorize(Policies.SignedIn)]
internal sealed class SharePage(Store store, EntryReading reading, ShareEntry share, TakeBackEntry takeBack, IOrganisations organisations)
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
        var me = User.RequirePerson().Id;
        var cycle = await _store.Set<LearningCycle>().Where(c => c.Id == Id).Select(c => new { c.OrganisationCode, c.Purpose, IsMember = c.Members.Any(m => m.AccountId == me) }).SingleAsync(ct);
        (Purpose, IsMember) = (cycle.IsMember ? cycle.Purpose : "", cycle.IsMember);
        Organisation = (await organisations.NamesAsync([cycle.OrganisationCode], ct)).GetValueOrDefault(cycle.OrganisationCode, cycle.OrganisationCode);
    }
}
