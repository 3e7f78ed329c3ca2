using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Meetings.Joining;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Room.Grouping;

/// <summary>Where one who leads writes down what belongs together, from a suggestion or from what the room has.</summary>
[Authorize(Policies.Manager)]
internal sealed class GroupsPage(RoomDoor door, ReadRoom read, GroupCards group) : PageModel
{
    /// <summary>The step whose cards are grouped, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "steg")]
    public int Number { get; set; } = 1;

    [BindProperty]
    public Dictionary<Guid, int> Pile { get; set; } = [];

    [BindProperty]
    public Dictionary<int, string?> Names { get; set; } = [];

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>Whether what is shown is a suggestion that nobody has saved.</summary>
    public bool IsSuggestion { get; private set; }

    public RoomView Room { get; private set; } = null!;

    public CardTable Table => new() { Cards = Room.Writing!.Cards, Pile = Pile, Names = Names };

    public async Task<IActionResult> OnGetAsync(Guid id, bool forslag, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        IsSuggestion = forslag || Room.Writing!.Groups.Count == 0;
        var table = IsSuggestion ? CardTable.Suggested(Room.Writing!) : CardTable.Of(Room.Writing!);
        (Pile, Names, Seen) = (table.Pile.ToDictionary(), table.Names.ToDictionary(), Room.AgendaNumber);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        if (!await LoadAsync(id, ct))
        {
            return NotFound();
        }

        var grouped = await group.RunAsync(User.RequirePerson(), id, Room.Writing!.Item.Id, Table, Seen, ct);
        Seen = Room.AgendaNumber;
        ModelState.Remove(nameof(Seen));
        return grouped.Match(_ => this.RedirectWithNote(MeetingsLinks.Room(id, Number), "Grupperna är sparade."), this.Show);
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (!await door.MayLeadAsync(User.RequirePerson(), id, ct) || await read.RunAsync(id, participant: null, Number, ct) is not { Writing.IsShown: true } room)
        {
            return false;
        }

        Room = room;
        return true;
    }
}
