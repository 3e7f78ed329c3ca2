namespace NaraVard.Meetings;

/// <summary>How a meeting is called off, comes back as one of a series, and takes over what another didn't reach; and the order of its agenda.</summary>
internal sealed partial class LeadershipMeeting
{
    private const int UsualAround = 5;

    /// <summary>Puts a step at a place of what is shown, from 1; the others make room.</summary>
    public Outcome<LeadershipMeeting> MoveTo(Guid item, int place) => ChangeItem(item, moved =>
    {
        var shown = _items.Where(i => !i.IsRemoved && i.Id != item).OrderBy(i => i.Position).ToList();
        shown.Insert(Math.Clamp(place - 1, 0, shown.Count), moved);
        var positions = shown.Select(i => i.Position).Order().ToList();
        foreach (var (one, position) in shown.Zip(positions))
        {
            one.Position = position;
        }
    });

    /// <summary>Puts a check-in first or a check-out last, one of each.</summary>
    public Outcome<LeadershipMeeting> AddAround(StepKind kind)
    {
        if (_items.Exists(i => i.Kind == kind && !i.IsRemoved))
        {
            return new Problem.Invalid("", $"Mötet har redan en {kind.Name().ToLowerInvariant()}.");
        }

        var added = Add(new(kind.Usual(), UsualAround) { Kind = kind });
        return added.Problem is null && kind == StepKind.CheckIn ? MoveTo(_items[^1].Id, 1) : added;
    }

    /// <summary>There will be no meeting. What stands on its agenda can be taken along to another.</summary>
    public Outcome<LeadershipMeeting> CallOff(DateTimeOffset now)
    {
        if (Closed() is { } problem)
        {
            return problem;
        }

        CalledOffAt = now;
        Renumber();
        return this;
    }

    /// <summary>The meeting is one of a series, and may be its first.</summary>
    public Guid JoinSeries()
    {
        SeriesId ??= Guid.CreateVersion7();
        return SeriesId.Value;
    }

    /// <summary>The same meeting on another day, as one of the same series.</summary>
    /// <param name="startsAt">When it begins.</param>
    /// <param name="withAgenda">Whether its steps come along; otherwise it begins with an empty agenda.</param>
    public LeadershipMeeting Again(DateTimeOffset startsAt, bool withAgenda)
    {
        var again = Plan(LeaderId, OrganisationCode, Level, Details with { StartsAt = startsAt }, Format);
        again.SeriesId = JoinSeries();
        foreach (var item in _items.Where(item => withAgenda && !item.IsRemoved).OrderBy(item => item.Position))
        {
            again.Add(item.Step);
        }

        return again;
    }

    /// <summary>Takes in what another meeting didn't come to.</summary>
    public Outcome<LeadershipMeeting> CarryOver(AgendaItem left)
    {
        var added = Add(left.Step with { From = MeetingsLinks.Plan(left.MeetingId) });
        if (added.Problem is null)
        {
            left.CarriedTo = Id;
        }

        return added;
    }
}
