using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Closing;

/// <summary>What became of the lines of a meeting: the cycles they are tried in, and where what was lifted stands.</summary>
internal sealed class ReadResults(Store store, ICycles cycles, ILifting lifting)
{
    public async Task<IReadOnlyList<ResultView>> RunAsync(Person by, Guid meeting, CancellationToken ct)
    {
        var results = await store.Set<MeetingResult>().AsNoTracking().Where(result => result.MeetingId == meeting).ToListAsync(ct);
        var sent = results.Any(result => result.LiftedId is not null) ? await lifting.SentFromAsync(LiftSource.Meeting, meeting, ct) : [];
        List<ResultView> views = [];
        foreach (var result in results)
        {
            views.Add(result.CycleId is { } cycle ? await CycleAsync(by, result, cycle, ct) : Lifted(result, sent));
        }

        return views;
    }

    // The cycle is its team's: whoever isn't in it learns that there is one and no more.
    private async Task<ResultView> CycleAsync(Person by, MeetingResult result, Guid cycle, CancellationToken ct) =>
        await cycles.FindAsync(cycle, by.Id, ct) is { } found
            ? new ResultView(result.Part, result.Line, $"Lärandecykeln ”{found.Title}”{(found.IsEnded ? ", avslutad" : $", {found.Phase.Name()}")}") { Address = found.Address }
            : new ResultView(result.Part, result.Line, "Blev en lärandecykel.");

    private static ResultView Lifted(MeetingResult result, IReadOnlyList<SentQuestion> sent) =>
        sent.FirstOrDefault(question => question.Id == result.LiftedId) is { } question
            ? new ResultView(result.Part, result.Line, question.Standing) { Replies = [.. question.Way.SelectMany(stop => stop.Answers.Select(reply => $"{stop.Receiver}: {reply.Says}. {reply.Text}"))] }
            : new ResultView(result.Part, result.Line, "Frågan är tagen tillbaka.");
}

/// <summary>What a line became.</summary>
/// <param name="Part">The part of the minutes that the line stands in.</param>
/// <param name="Line">The line.</param>
/// <param name="Words">What became of it, as a Swedish sentence.</param>
internal sealed record ResultView(NotePart Part, string Line, string Words)
{
    /// <summary>Where it goes on, for one who may go there; null otherwise.</summary>
    public string? Address { get; init; }

    /// <summary>What was answered.</summary>
    public IReadOnlyList<string> Replies { get; init; } = [];

    public bool IsOf(NotePart part, NoteLine line) => Part == part && Line == MeetingResult.KeyOf(line);
}
