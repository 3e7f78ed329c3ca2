using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

[Authorize(Policies.SignedIn)]
internal sealed class EditPage(Store store, EntryReading reading, EditEntry edit) : AuthorPage(store, reading)
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public EntryKind? Kind { get; set; }

    [BindProperty]
    public InsightKind? InsightKind { get; set; }

    [BindProperty]
    public LearningKind? LearningKind { get; set; }

    [BindProperty]
    public Remedy? Remedy { get; set; }

    [BindProperty]
    public SystemLevel? LiftTo { get; set; }

    public KindChoice Kinds => new(Kind ?? Entry.Kind, InsightKind, LearningKind, Entry.IsOutcome) { Remedy = Remedy, LiftTo = LiftTo };

    public string WhoReads => Entry.Sharing switch
    {
        Sharing.Own => "Bara du läser det här.",
        Sharing.Team => "Teamet läser det här, också ändringen.",
        _ => "Texten är delad. De som kan läsa den ser ändringen.",
    };

    public void OnGet() => (Text, InsightKind, LearningKind, Remedy, LiftTo) = (Entry.Text, Entry.InsightKind, Entry.LearningKind, Entry.Remedy, Entry.LiftTo);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var words = new EntryWords(Text, Kind, InsightKind, LearningKind) { Remedy = Remedy, LiftTo = LiftTo };
        var edited = await edit.RunAsync(User.RequirePerson(), Id, EntryId, words, ct);
        return edited.Match(_ => this.RedirectWithNote(Back, "Ändringen är sparad."), this.Show);
    }
}
