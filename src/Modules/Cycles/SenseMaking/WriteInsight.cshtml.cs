using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Entries;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>Where an insight is written out of one or several groups. It is an entry like others, and starts in its author's drawer.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class WriteInsightPage(Store store, SittingQuery query, AddEntry add) : SittingPage(store, query)
{
    [BindProperty(Name = "grupp", SupportsGet = true)]
    public List<int> Chosen { get; set; } = [];

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public InsightKind? InsightKind { get; set; }

    [BindProperty]
    public LearningKind? LearningKind { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    public KindChoice Kinds => new(EntryKind.Insight, InsightKind, LearningKind, IsOutcome: false);

    public void OnGet() => Key = Guid.CreateVersion7();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var behind = Table.Groups.Where(group => Chosen.Contains(group.Group.Number)).SelectMany(group => group.Cards).Select(card => card.Entry.Id).ToList();
        if (behind.Count == 0)
        {
            return this.Show(new Problem.Invalid("grupp", "Välj minst en grupp som insikten kommer ur"));
        }

        var words = new EntryWords(Text, EntryKind.Insight, InsightKind, LearningKind);
        var added = await add.RunAsync(User.RequirePerson(), Id, new NewEntry(words, Key: Key == Guid.Empty ? null : Key) { Behind = behind }, ct);
        return added.Match(entry => this.RedirectWithNote(CyclesLinks.Sitting(Id, SittingId), "Insikten ligger i din låda. Bara du ser den tills du delar."), ShowKept);
    }

    private IActionResult ShowKept(Problem problem)
    {
        Key = AddEntry.KeyAfter(problem, Key) ?? Guid.CreateVersion7();
        return this.Show(problem);
    }
}
