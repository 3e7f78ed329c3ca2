namespace NaraVard.Meetings;

/// <summary>A meeting run as a learning environment: questions, what was said, and what it led to.</summary>
internal sealed partial class LeadershipMeeting : IVersioned
{
    public const int MostItems = 30;

    private readonly List<AgendaItem> _items = [];
    private readonly List<MeetingNote> _notes = [];

    private LeadershipMeeting() { }

    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public string Title { get; private set; } = "";

    public SystemLevel Level { get; private init; }

    /// <summary>The organisation whose managers reach the meeting.</summary>
    public string OrganisationCode { get; private init; } = "";

    public Guid LeaderId { get; private init; }

    public DateTimeOffset StartsAt { get; private set; }

    /// <summary>Planned length in minutes.</summary>
    public int Length { get; private set; }

    public string Place { get; private set; } = "";

    /// <summary>The format that it was planned with, or "".</summary>
    public string Format { get; private init; } = "";

    public MeetingState State { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>The series that it is one of, or null. Each meeting of a series stands by itself.</summary>
    public Guid? SeriesId { get; private set; }

    /// <summary>Goes up when those who are invited are told that something is new, so that their calendars know which is the latest.</summary>
    public int Sequence { get; private set; }

    /// <summary>When it was called off, or null.</summary>
    public DateTimeOffset? CalledOffAt { get; private set; }

    public bool IsCalledOff => CalledOffAt is not null;

    /// <summary>Why nobody more can be invited, or null.</summary>
    public Problem? WhyNotInvite => Closed();

    /// <summary>Goes up at each change of the agenda, so that two who change it at once are noticed.</summary>
    public int AgendaNumber { get; private set; }

    /// <summary>What is typed or scanned to come into the room; null until the room is opened.</summary>
    public string? JoinCode { get; private set; }

    /// <summary>The note of the step that the room is at; null until the room is opened.</summary>
    public Guid? NowNoteId { get; private set; }

    /// <summary>When the room came to the step it is at.</summary>
    public DateTimeOffset? NowSince { get; private set; }

    /// <summary>The minutes that the step may take, with those given later; 0 when it has no time.</summary>
    public int NowMinutes { get; private set; }

    public IReadOnlyList<AgendaItem> Items => _items;

    public IReadOnlyList<MeetingNote> Notes => _notes;

    public int Version { get; set; }

    public static LeadershipMeeting Plan(Guid leader, string organisation, SystemLevel level, MeetingDetails details, string format = "")
    {
        var meeting = new LeadershipMeeting { LeaderId = leader, OrganisationCode = organisation, Level = level, Format = format };
        meeting.Take(details);
        foreach (var part in NoteParts.Closing)
        {
            meeting._notes.Add(MeetingNote.About(part, item: null));
        }

        return meeting;
    }

    /// <summary>Changes title, time and place.</summary>
    public Outcome<LeadershipMeeting> Change(MeetingDetails details)
    {
        if (Closed() is { } problem)
        {
            return problem;
        }

        if (details != Details)
        {
            Renumber();
        }

        Take(details);
        return this;
    }

    /// <summary>What the meeting is called, when and where it is.</summary>
    public MeetingDetails Details => new(Title, StartsAt, Length, Place);

    /// <summary>Those who are invited are about to be told of something new.</summary>
    public void Renumber() => Sequence++;

    /// <summary>Puts a step last on the agenda.</summary>
    public Outcome<LeadershipMeeting> Add(AgendaStep step)
    {
        if (Closed() is { } problem)
        {
            return problem;
        }

        if (_items.Count >= MostItems)
        {
            return new Problem.Invalid("", $"Ett möte rymmer högst {MostItems} frågor. Planera ett möte till för resten.");
        }

        var item = AgendaItem.Create(step, _items.Select(i => i.Position).DefaultIfEmpty().Max() + 1);
        _items.Add(item);
        _notes.Add(MeetingNote.About(NotePart.Question, item.Id));
        return Rearranged();
    }

    /// <summary>Lets a question change places with the one before (-1) or after (+1).</summary>
    public Outcome<LeadershipMeeting> Move(Guid item, int steps)
    {
        var shown = _items.Where(i => !i.IsRemoved).OrderBy(i => i.Position).ToList();
        var from = shown.FindIndex(i => i.Id == item);
        return ChangeItem(item, moved =>
        {
            if (from >= 0 && shown.ElementAtOrDefault(from + steps) is { } other)
            {
                (moved.Position, other.Position) = (other.Position, moved.Position);
            }
        });
    }

    public Outcome<LeadershipMeeting> SetMinutes(Guid item, int minutes) => ChangeItem(item, i => i.Minutes = minutes);

    /// <summary>Changes how a step is answered; not once the room has come to it.</summary>
    public Outcome<LeadershipMeeting> SetWay(Guid item, AnswerWay way)
    {
        var chosen = _items.Find(i => i.Id == item)?.Answer(way);
        return chosen?.Problem is { } problem ? problem : ChangeItem(item, _ => { });
    }

    /// <summary>Takes a question off the agenda. It can be put back, with its notes.</summary>
    public Outcome<LeadershipMeeting> Remove(Guid item) => ChangeItem(item, i => i.IsRemoved = true);

    public Outcome<LeadershipMeeting> PutBack(Guid item) => ChangeItem(item, i => i.IsRemoved = false);

    /// <summary>Opens the room at a step. An open room stays where it is.</summary>
    /// <param name="code">What to join by.</param>
    /// <param name="note">The note of the first step.</param>
    /// <param name="now">The time.</param>
    public Outcome<LeadershipMeeting> OpenRoom(string code, Guid note, DateTimeOffset now)
    {
        if (Closed() is { } problem)
        {
            return problem;
        }

        JoinCode ??= code;
        return NowNoteId is null ? GoTo(note, now) : this;
    }

    /// <summary>Takes everybody in the room to a step. What is promised about its answers holds from then on.</summary>
    public Outcome<LeadershipMeeting> GoTo(Guid note, DateTimeOffset now)
    {
        if (Closed() is { } problem)
        {
            return problem;
        }

        if (_notes.Find(n => n.Id == note) is not { } there)
        {
            return new Problem.NotFound();
        }

        var item = _items.Find(i => i.Id == there.ItemId);
        item?.ComeUp(now);
        (NowNoteId, NowSince, NowMinutes) = (note, now, item?.Minutes ?? 0);
        return this;
    }

    /// <summary>Shows what was written in silence about a question.</summary>
    public Outcome<LeadershipMeeting> Reveal(Guid item, DateTimeOffset now)
    {
        if (Closed() is { } problem)
        {
            return problem;
        }

        if (_items.Find(i => i.Id == item) is not { CameUpAt: not null } shown || shown.Way == AnswerWay.Spoken)
        {
            return new Problem.NotFound();
        }

        shown.Reveal(now);
        return Rearranged();
    }

    /// <summary>The cards of a question are put in other groups; two who do it at once are noticed.</summary>
    public Outcome<LeadershipMeeting> Regroup() => Closed() is { } problem ? problem : Rearranged();

    /// <summary>Gives the step some more time.</summary>
    public Outcome<LeadershipMeeting> GiveTime(int minutes, DateTimeOffset now)
    {
        if (Closed() is { } problem)
        {
            return problem;
        }

        // From what is left, or from now when the time has run out.
        var passed = NowSince is { } since ? (int)Math.Floor((now - since).TotalMinutes) : 0;
        NowMinutes = Math.Min(WholeMinutes.LongestQuestion, Math.Max(NowMinutes, passed) + minutes);
        return this;
    }

    public void Close(DateTimeOffset now)
    {
        State = MeetingState.Closed;
        ClosedAt ??= now;
    }

    /// <summary>Opens a closed meeting to write more in it.</summary>
    public void Reopen()
    {
        State = MeetingState.Planned;
        ClosedAt = null;
    }

    private void Take(MeetingDetails details) =>
        (Title, StartsAt, Length, Place) = (details.Title, details.StartsAt, details.Length, details.Place);

    private Outcome<LeadershipMeeting> ChangeItem(Guid id, Action<AgendaItem> change)
    {
        if (Closed() is { } problem)
        {
            return problem;
        }

        if (_items.Find(item => item.Id == id) is not { } item)
        {
            return new Problem.NotFound();
        }

        change(item);
        return Rearranged();
    }

    private LeadershipMeeting Rearranged()
    {
        AgendaNumber++;
        return this;
    }

    private Problem? Closed() => IsCalledOff
        ? new Problem.Conflict("Mötet är inställt. Ta med frågorna till ett annat möte.")
        : State == MeetingState.Closed
        ? new Problem.Conflict("Mötet är avslutat. Öppna det igen från protokollet om något behöver ändras.")
        : null;
}

/// <summary>Where a meeting stands.</summary>
internal enum MeetingState
{
    Planned,
    Closed,
}
