using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Room;

[Authorize(Policies.Manager)]
internal sealed class RoomPage(OpenMeeting open, WriteNote write, CloseMeeting close) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "steg")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public string? Text { get; set; }

    public MeetingView Meeting { get; private set; } = null!;

    public IReadOnlyList<RoomStep> Steps { get; private set; } = [];

    public RoomStep Now => Steps[Number - 1];

    public bool IsLast => Number == Steps.Count;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        Text = Now.Note.Text;
        return Meeting.IsClosed ? LocalRedirect(MeetingsLinks.Minutes(id)) : Page();
    }

    /// <summary>Saves what was written, whichever button was pressed, and goes where the button says.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, Guid note, string? before, string? go, CancellationToken ct)
    {
        Text = go == "join" ? $"{before}\n\n{Text}" : Text;
        var saved = await write.RunAsync(User.RequirePerson(), note, Text ?? "", before ?? "", ct);
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        // The agenda may have been moved meanwhile; the text stays with the question it was written about.
        Number = Steps.ToList().FindIndex(step => step.Note.Id == note) is >= 0 and var place ? place + 1 : Number;
        ModelState.Remove(nameof(Text));
        return saved.Problem is { } problem ? this.Show(problem) : await GoAsync(id, go, ct);
    }

    private async Task<IActionResult> GoAsync(Guid id, string? go, CancellationToken ct) => go switch
    {
        "close" => (await close.RunAsync(User.RequirePerson(), id, open: false, ct))
            .Match(_ => this.RedirectWithNote(MeetingsLinks.Minutes(id), "Mötet är avslutat. Här är protokollet."), this.Show),
        "previous" => LocalRedirect(MeetingsLinks.Room(id, Math.Max(1, Number - 1))),
        "next" => LocalRedirect(MeetingsLinks.Room(id, Number + 1)),
        _ => this.RedirectWithNote(MeetingsLinks.Room(id, Number), "Sparat."),
    };

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        var meeting = await open.RunAsync(User.RequirePerson(), id, ct);
        if (meeting is null)
        {
            return false;
        }

        Meeting = meeting;
        Steps = RoomStep.Of(meeting);
        Number = Math.Clamp(Number, 1, Steps.Count);
        return true;
    }
}
