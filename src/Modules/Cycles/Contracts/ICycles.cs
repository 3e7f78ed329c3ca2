using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Contracts;

/// <summary>What other modules may ask about learning cycles, always as one of the members.</summary>
public interface ICycles
{
    /// <summary>A cycle that the account takes part in, or null.</summary>
    Task<CycleGlance?> FindAsync(Guid cycle, Guid member, CancellationToken ct);

    /// <summary>The same for many at once, by cycle and account. Where the account doesn't take part in the cycle there is nothing.</summary>
    Task<IReadOnlyDictionary<(Guid Cycle, Guid Member), CycleGlance>> FindAllAsync(IReadOnlyCollection<Guid> cycles, IReadOnlyCollection<Guid> members, CancellationToken ct);

    /// <summary>A cycle and its team for one who runs it and may decide for it; null for everybody else, its learning support too.</summary>
    Task<CycleTeam?> RunByAsync(Person by, Guid cycle, CancellationToken ct);

    /// <summary>The teams of some cycles, without learning support, by cycle.</summary>
    Task<IReadOnlyDictionary<Guid, IReadOnlyList<Guid>>> TeamsAsync(IReadOnlyCollection<Guid> cycles, CancellationToken ct);

    /// <summary>The cycles that ended within a span of time, with the words their teams began with.</summary>
    /// <param name="from">The first instant.</param>
    /// <param name="until">The instant after the last.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<EndedCycle>> EndedAsync(DateTimeOffset from, DateTimeOffset until, CancellationToken ct);
}

/// <summary>A cycle that has ended, and how it began.</summary>
/// <param name="Id">The cycle.</param>
/// <param name="Title">Its title.</param>
/// <param name="EndedAt">When it ended.</param>
/// <param name="Purpose">The purpose as the team first wrote it.</param>
/// <param name="WhatToLearn">What the team first wanted to learn; may be empty.</param>
/// <param name="Members">The accounts of those in the team, without learning support.</param>
/// <param name="Address">Where a member reads more of what the team wrote at first.</param>
public sealed record EndedCycle(Guid Id, string Title, DateTimeOffset EndedAt, string Purpose, string WhatToLearn, IReadOnlyList<Guid> Members, string Address);

/// <summary>A cycle and those in it.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="Members">The accounts of the team.</param>
/// <param name="Everyone">The accounts of all who take part, learning support too.</param>
public sealed record CycleTeam(CycleGlance Cycle, IReadOnlyList<Guid> Members, IReadOnlyList<Guid> Everyone);

/// <summary>A cycle in short.</summary>
/// <param name="Id">The cycle.</param>
/// <param name="Title">Its title.</param>
/// <param name="Level">The level it is run at.</param>
/// <param name="Phase">Where the team is now.</param>
/// <param name="Round">Which round it is, from 1.</param>
/// <param name="IsEnded">Whether the team has ended it; nothing more is asked then.</param>
/// <param name="Address">Its page.</param>
public sealed record CycleGlance(Guid Id, string Title, SystemLevel Level, CyclePhase Phase, int Round, bool IsEnded, string Address)
{
    /// <summary>The code of the organisation that it was started in.</summary>
    public string Organisation { get; init; } = "";
}

/// <summary>Where other modules put what somebody has written. It lands with the author alone.</summary>
public interface IDrawer
{
    /// <summary>Adds an entry to what the caller is about to save, so that it is kept together with the caller's own change.</summary>
    /// <param name="author">The account that wrote it; must take part in the cycle.</param>
    /// <param name="cycle">The cycle it belongs to.</param>
    /// <param name="question">The id of the question it answers ("team-l1"), or "".</param>
    /// <param name="key">The key of the form it was written in: the same form sent twice is one entry. Null when there was no form.</param>
    /// <param name="text">What was written. A personal identity number in it is a problem beside the field "Text".</param>
    /// <param name="ct">Stops the look-up.</param>
    /// <returns>The entry's id, or why it can't be taken: a conflict when the form has been sent before.</returns>
    Task<Outcome<Guid>> PutAsync(Guid author, Guid cycle, string question, Guid? key, string text, CancellationToken ct);

    /// <summary>
    /// Whether a text says much the same as the author's latest answer to a question in the cycle. Of the telling words of both (<c>ITextWords</c>: without
    /// inflections, compounds also by their parts, each weighed by how much it tells), those in common weigh at least half as much as all of them together, where a
    /// word in common counts twice: Dice's measure, from 0.5. Asked while the answer is being saved; it is kept nowhere.
    /// </summary>
    /// <param name="author">The account that writes.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="text">What is about to be put there.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Null when there is no earlier answer to be like.</returns>
    Task<bool?> IsLikeBeforeAsync(Guid author, Guid cycle, string text, CancellationToken ct);
}
