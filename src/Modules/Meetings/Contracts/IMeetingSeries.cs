using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Contracts;

/// <summary>What other modules may ask about meetings that come back, and where they put what somebody has thought before one.</summary>
public interface IMeetingSeries
{
    /// <summary>The series that a meeting is one of, for who may read the meeting's agenda; null for everybody else, and when it is in none.</summary>
    Task<SeriesGlance?> FindAsync(Person by, Guid meeting, CancellationToken ct);

    /// <summary>All meetings of some series by series, in the order in which they start, those that were called off too.</summary>
    Task<ILookup<Guid, SeriesMeeting>> MeetingsAsync(IReadOnlyCollection<Guid> series, CancellationToken ct);

    /// <summary>The questions on the agendas of some meetings by meeting, in the order of the agenda. What was taken off it, and what opens and ends a meeting, is left out.</summary>
    Task<ILookup<Guid, AgendaQuestion>> AgendasAsync(IReadOnlyCollection<Guid> meetings, CancellationToken ct);

    /// <summary>Adds an answer to somebody's own notes before a meeting, under its question, to what the caller is about to save. Nobody but the author can read them.</summary>
    /// <param name="author">The account that wrote it; must be invited, or a manager there.</param>
    /// <param name="meeting">The meeting.</param>
    /// <param name="question">The question that it answers.</param>
    /// <param name="answer">What was written.</param>
    /// <param name="ct">Stops the look-up.</param>
    /// <returns>The meeting, or why it can't be taken: not found when the author may not read the agenda any more, a conflict when the same answer stands there already.</returns>
    Task<Outcome<Guid>> KeepAsync(Guid author, Guid meeting, string question, string answer, CancellationToken ct);
}

/// <summary>A series as somebody meets it from one of its meetings.</summary>
/// <param name="Id">The series.</param>
/// <param name="Title">What the meeting is called.</param>
/// <param name="MayRun">Whether the person may change its meetings.</param>
/// <param name="Address">The meeting's page for that person.</param>
public sealed record SeriesGlance(Guid Id, string Title, bool MayRun, string Address);

/// <summary>One of the meetings of a series.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Title">What it is called.</param>
/// <param name="StartsAt">When it begins.</param>
/// <param name="Level">The level whose questions it is planned from.</param>
/// <param name="Organisation">The code of its organisation.</param>
/// <param name="IsOn">Whether it is to be held: neither called off nor closed.</param>
/// <param name="People">The accounts of those who are invited, and of the one who leads.</param>
public sealed record SeriesMeeting(Guid Id, string Title, DateTimeOffset StartsAt, SystemLevel Level, string Organisation, bool IsOn, IReadOnlySet<Guid> People);

/// <summary>A question on an agenda.</summary>
/// <param name="QuestionId">Its id in the question table, or "" for one of the meeting's own.</param>
/// <param name="Text">The question.</param>
public sealed record AgendaQuestion(string QuestionId, string Text);
