using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Mail.Contracts;
using NaraVard.Meetings.Joining;
using NaraVard.Meetings.Series;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Room;

/// <summary>The room for those who lead it: they write, show what was written in silence and take everybody to the next step.</summary>
[Authorize(Policies.Manager)]
internal sealed class RoomPage(RoomDoor door, ReadRoom read, WriteNote write, AddLine add, LeadRoom lead, RevealAnswers reveal, OpenMeeting open, LastTime last, ISiteAddress site) : PageModel
{
    /// <summary>The step that is shown, from 1; where the room is when the address doesn't say.</summary>
    [BindProperty(SupportsGet = true, Name = "steg")]
    public int? Number { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Line { get; set; }

    public RoomView Room { get; private set; } = null!;

    /// <summary>What the meeting goes on from, while it is at its first step; null when there is no last time.</summary>
    public LastMeeting? Last { get; private set; }

    public RoomStep Now => Room.Steps[Step - 1];

    public int Step => Room.Number == 0 ? 1 : Room.Number;

    public bool IsLast => Step == Room.Steps.Count;

    /// <summary>Where a phone gets in.</summary>
    public string Address => site.Absolute(MeetingsLinks.JoinBy(Room.Code!));

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        Text = Now.Note.Text;
        return Room.IsClosed ? LocalRedirect(Room.IsCalledOff ? MeetingsLinks.Plan(id) : MeetingsLinks.Minutes(id)) : Page();
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
        Number = Room.Steps.ToList().FindIndex(step => step.Note.Id == note) is >= 0 and var place ? place + 1 : Number;
        ModelState.Remove(nameof(Text));
        return saved.Problem is { } problem ? await AgainAsync(id, problem, ct) : await GoAsync(id, note, go, ct);
    }

    /// <summary>Adds a line to what is noted, as those in the room do.</summary>
    public async Task<IActionResult> OnPostLineAsync(Guid id, Guid note, Guid key, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        var added = await add.RunAsync(id, note, Line, key, ct);
        return added.Problem is { } problem ? await AgainAsync(id, problem.Naming(_ => nameof(Line)), ct) : LocalRedirect(MeetingsLinks.Room(id, Step));
    }

    /// <summary>Opens the room, takes it to the shown step or gives the step more time.</summary>
    public async Task<IActionResult> OnPostLeadAsync(Guid id, Guid note, string? act, CancellationToken ct)
    {
        RoomLead wanted = act switch
        {
            "open" => new RoomLead.Open(),
            "time" => new RoomLead.GiveTime(),
            _ => new RoomLead.GoTo(note),
        };
        var led = await lead.RunAsync(User.RequirePerson(), id, wanted, ct);
        return led.Problem is { } problem ? await AgainAsync(id, problem, ct) : LocalRedirect(MeetingsLinks.Room(id));
    }

    public async Task<IActionResult> OnPostRevealAsync(Guid id, Guid item, CancellationToken ct)
    {
        var shown = await reveal.RunAsync(User.RequirePerson(), id, item, ct);
        return shown.Problem is { } problem ? await AgainAsync(id, problem, ct) : LocalRedirect(Number is { } step ? MeetingsLinks.Room(id, step) : MeetingsLinks.Room(id));
    }

    private async Task<IActionResult> AgainAsync(Guid id, Problem problem, CancellationToken ct) => await LoadAsync(id, ct) ? this.Show(problem) : NotFound();

    // Whoever leads takes the others along; whoever looks at another step goes alone.
    private async Task<IActionResult> GoAsync(Guid id, Guid note, string? go, CancellationToken ct)
    {
        var at = Room.Steps.ToList().FindIndex(step => step.Note.Id == note) + 1;
        var to = go switch
        {
            "previous" => Math.Max(1, at - 1),
            "next" => Math.Min(Room.Steps.Count, at + 1),
            _ => at,
        };
        if (go == "close")
        {
            return LocalRedirect(MeetingsLinks.Close(id));
        }

        if (Room.IsOpen && to != at && Room.NowNumber == at
            && (await lead.RunAsync(User.RequirePerson(), id, new RoomLead.GoTo(Room.Steps[to - 1].Note.Id), ct)).Problem is { } problem)
        {
            return await AgainAsync(id, problem, ct);
        }

        return to == at ? this.RedirectWithNote(MeetingsLinks.Room(id, at), "Sparat.") : LocalRedirect(MeetingsLinks.Room(id, to));
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (!await door.MayLeadAsync(User.RequirePerson(), id, ct) || await read.RunAsync(id, participant: null, Number, ct) is not { } room)
        {
            return false;
        }

        // A room that isn't opened is read from its first step.
        Room = room.Number > 0 ? room : (await read.RunAsync(id, participant: null, step: 1, ct))!;
        Last = Step == 1 && await open.RunAsync(User.RequirePerson(), id, ct) is { } meeting ? await last.BeforeAsync(meeting, ct) : null;
        return true;
    }
}
