using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

[Authorize(Policies.SignedIn)]
internal sealed class SharePage(Store store, EntryReading reading, ShareEntry share, TakeBackEntry takeBack, FindBuiltOn builtOn, SharingStepQuery steps, CircleNames circles)
    : AuthorPage(store, reading)
{
    private readonly Store _store = store;

    [BindProperty]
    public Sharing? Audience { get; set; }

    /// <summary>The next circle of readers, when the author can let more people read, and what to know before.</summary>
    public SharingStep Step { get; private set; } = null!;

    /// <summary>The organisations in words: those that can read it when it is shared with organisations, otherwise those that could.</summary>
    public string Organisation => Entry.Sharing == Sharing.Organisation ? Readers.InWords() : Step.Organisation;

    /// <summary>The organisations that the entry is shared with; none unless it is shared with organisations.</summary>
    public IReadOnlyList<CircleOrganisation> Readers { get; private set; } = [];

    /// <summary>What to know before it is shared also with organisations that have come along since; null when there are none.</summary>
    public SharingStep? Newcomers { get; private set; }

    /// <summary>The organisations that the author was told can read.</summary>
    [BindProperty]
    public List<string> Circle { get; set; } = [];

    public Sharing? Wider => Step.To;

    /// <summary>The purpose of the cycle; empty when the author is no longer in the team.</summary>
    public string Purpose { get; private set; } = "";

    public bool IsMember { get; private set; }

    /// <summary>What others have built on the entry; then it stays.</summary>
    public IReadOnlyList<BuiltOn> BuiltOn { get; private set; } = [];

    public IReadOnlyList<string> Contacts => ContactDetails.In(Entry.Text);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostShareAsync(CancellationToken ct)
    {
        var shared = await share.RunAsync(User.RequirePerson(), Id, EntryId, Audience, Circle, ct);
        return shared.Match(entry => this.RedirectWithNote(Back, $"Delat. {entry.Sharing.WhoCanRead(Step.Organisation)}"), this.Show);
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
        IsMember = role is not null;
        Purpose = IsMember ? await _store.Set<LearningCycle>().Where(c => c.Id == Id).Select(c => c.Purpose).SingleAsync(ct) : "";
        var wider = role is null || (role == CycleRole.LearningSupport && Entry.Sharing == Sharing.Team) ? null : Entry.Sharing.Next();
        Step = await steps.RunAsync(author, Id, wider, ct);
        Readers = Entry.Sharing == Sharing.Organisation ? await circles.ReadingAsync(EntryId, ct) : [];
        Newcomers = IsMember && role == CycleRole.Member && Entry.Sharing == Sharing.Organisation && Step.Circle.Any(other => Readers.All(reader => reader.Code != other.Code))
            ? await steps.RunAsync(author, Id, Sharing.Organisation, ct) : null;
        BuiltOn = Entry.Sharing == Sharing.Own ? [] : await builtOn.RunAsync(author, EntryId, ct);
    }
}
