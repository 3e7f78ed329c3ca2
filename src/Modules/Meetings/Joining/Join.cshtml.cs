using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Security;
using NaraVard.Meetings.OwnNotes;
using NaraVard.Meetings.Room;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Joining;

/// <summary>The way into a room by its code, and the room as each person has it on a phone. No account is needed.</summary>
internal sealed class JoinPage(Store store, RoomDoor door, CodeGuesses guesses, SecurityLog log, ReadRoom read, JoinRoom join, WriteContribution write, ChangeContribution change, AddLine add, OwnMeetingNotes notes) : PageModel
{
    // Sent along by the script that keeps what is written until the server has it.
    private const string SentByScript = "X-Room";

    [BindProperty(SupportsGet = true)]
    public string? Kod { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    /// <summary>The room, once the code leads to one.</summary>
    public RoomView? Room { get; private set; }

    /// <summary>Who reads it; null until they have joined.</summary>
    public Guest? Guest { get; private set; }

    /// <summary>Whether the one who reads has written notes before the meeting.</summary>
    public bool HasOwnNotes { get; private set; }

    public string Here => MeetingsLinks.JoinBy(Room!.Code!);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Name = User.Person()?.Name;
        if (string.IsNullOrWhiteSpace(Kod) || await LoadAsync(ct))
        {
            return Page();
        }

        return Missed();
    }

    /// <summary>A code that was typed: its room has an address of its own.</summary>
    public async Task<IActionResult> OnPostCodeAsync(CancellationToken ct) => await LoadAsync(ct) ? LocalRedirect(Here) : Missed();

    public async Task<IActionResult> OnPostJoinAsync(CancellationToken ct)
    {
        if (!await LoadAsync(ct))
        {
            return Missed();
        }

        if (Guest is not null)
        {
            return LocalRedirect(Here);
        }

        var joined = await join.RunAsync(Room!.Id, User.Person(), Name, ct);
        if (joined.Problem is { } problem)
        {
            return this.Show(problem);
        }

        RoomDoor.Remember(Response, Room.Id, joined.Value);
        return LocalRedirect(Here);
    }

    public Task<IActionResult> OnPostWriteAsync(Guid item, bool knows, CancellationToken ct) =>
        ActAsync(guest => write.RunAsync(guest, new(item, Text, Key) { KnowsItIsShown = knows }, ct), "Skickat.", ct);

    public Task<IActionResult> OnPostLineAsync(Guid note, CancellationToken ct) =>
        ActAsync(guest => add.RunAsync(guest.Meeting, note, Text, Key, ct), "Skickat.", ct);

    public Task<IActionResult> OnPostChangeAsync(Guid card, string? act, CancellationToken ct) =>
        ActAsync(guest => change.RunAsync(guest, card, act == "remove" ? null : Text ?? "", ct), act == "remove" ? "Lappen är borta." : "Sparat.", ct);

    /// <summary>Goes out of the room; what was written stays.</summary>
    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct))
        {
            RoomDoor.Forget(Response, Room!.Id);
        }

        return LocalRedirect(MeetingsLinks.Join);
    }

    private async Task<IActionResult> ActAsync(Func<Guest, Task<Outcome<Guid>>> act, string done, CancellationToken ct)
    {
        if (!await LoadAsync(ct) || Guest is not { } guest)
        {
            return IsSentByScript ? Told(StatusCodes.Status403Forbidden, "Du är inte med i rummet längre. Skriv in koden igen.") : LocalRedirect(MeetingsLinks.Join);
        }

        var acted = await act(guest);
        if (IsSentByScript)
        {
            return acted.Problem is { } stop ? Told(stop) : StatusCode(StatusCodes.Status204NoContent);
        }

        return acted.Problem is { } problem ? this.Show(problem) : this.RedirectWithNote(Here, done);
    }

    private bool IsSentByScript => Request.Headers.ContainsKey(SentByScript);

    private ContentResult Told(Problem problem) => problem switch
    {
        Problem.Invalid invalid => Told(StatusCodes.Status422UnprocessableEntity, invalid.Message),
        Problem.Conflict conflict when conflict == WriteContribution.AlreadyShown => Told(StatusCodes.Status412PreconditionFailed, conflict.Message),
        Problem.Conflict conflict => Told(StatusCodes.Status409Conflict, conflict.Message),
        _ => Told(StatusCodes.Status404NotFound, "Frågan finns inte längre. Texten ligger kvar hos dig."),
    };

    private ContentResult Told(int status, string words) => new() { StatusCode = status, Content = words, ContentType = "text/plain; charset=utf-8" };

    private IActionResult Missed()
    {
        if (guesses.IsTooMany(HttpContext))
        {
            log.TooMany("möteskoder");
            ModelState.AddModelError("Kod", "Många koder har prövats härifrån. Vänta en minut och försök igen.");
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return Page();
        }

        guesses.Failed(HttpContext);
        log.CodeMissed();
        ModelState.AddModelError("Kod", "Koden leder inte till något öppet rum. Titta på väggen eller fråga den som leder mötet.");
        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (JoinCode.Read(Kod) is not { } code || guesses.IsTooMany(HttpContext))
        {
            return false;
        }

        var meeting = await store.Set<LeadershipMeeting>().Where(m => m.JoinCode == code).Select(m => (Guid?)m.Id).SingleOrDefaultAsync(ct);
        if (meeting is not { } id)
        {
            return false;
        }

        Guest = await door.GuestAsync(Request, id, ct);
        Room = await read.RunAsync(id, Guest?.Id ?? Guid.Empty, step: null, ct);
        HasOwnNotes = User.Person() is { } person && await notes.AnyAsync(person, id, ct);

        // A room that has closed is there for those who were in it.
        return Room is { IsClosed: false } || Guest is not null;
    }
}
