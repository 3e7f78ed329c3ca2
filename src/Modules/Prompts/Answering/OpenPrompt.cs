using Microsoft.EntityFrameworkCore;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;
using NaraVard.Prompts.Series;

namespace NaraVard.Prompts.Answering;

internal enum LinkState
{
    /// <summary>Cut off, changed or never ours.</summary>
    Broken,
    Expired,
    Open,
}

/// <summary>What a link from a mail opens. Nothing but the question when it is open.</summary>
/// <param name="State">Whether it opens.</param>
/// <param name="Question">The question.</param>
/// <param name="Mail">What the mail came from: this question, and those that came together with it.</param>
internal sealed record OpenedPrompt(LinkState State, string Question, IReadOnlyList<MailedFrom> Mail)
{
    public static readonly OpenedPrompt Nothing = new(LinkState.Broken, "", []);

    /// <summary>The meeting that it was asked before, or null.</summary>
    public Guid? Meeting { get; init; }

    public bool IsBroken => State == LinkState.Broken;

    /// <summary>Whether any more questions come from there: the next one, or the one a while after the end.</summary>
    public bool IsAsking => Mail.Any(from => from.IsWaiting || from.LooksBack);
}

/// <summary>A schedule that a mail came from.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Question">What it asked.</param>
/// <param name="NextAt">When it asks again, or null.</param>
/// <param name="Meeting">The meeting that it asked before, or null.</param>
/// <param name="IsWaiting">Whether it asks again, if only once a meeting has been planned.</param>
/// <param name="LooksBack">Whether it may ask a while after the cycle has ended.</param>
internal sealed record MailedFrom(Guid Schedule, string Question, DateTimeOffset? NextAt, Guid? Meeting, bool IsWaiting, bool LooksBack);

/// <summary>Reads a link from a mail. Changes nothing: mail programs and scanners open links before people do.</summary>
internal sealed class OpenPrompt(Store store, AnswerTokens tokens, TimeProvider clock)
{
    public async Task<OpenedPrompt> RunAsync(string token, CancellationToken ct)
    {
        if (tokens.Read(token) is not { } ticket)
        {
            return OpenedPrompt.Nothing;
        }

        var mail = await (
            from prompt in ReflectionPrompt.InMailOf(store, ticket.Prompt)
            join schedule in store.Set<PromptSchedule>() on prompt.ScheduleId equals schedule.Id
            orderby prompt.Place
            let isWaiting = schedule.NextAt != null || (schedule.Rhythm == Rhythm.BeforeMeetings && schedule.LooksBack && store.Set<SeriesRhythm>().Any(series => series.SeriesId == schedule.AboutId && !series.IsOver))
            select new { prompt.Id, From = new MailedFrom(schedule.Id, prompt.Question, schedule.NextAt, prompt.MeetingId, isWaiting, schedule.LooksBack && prompt.MeetingId == null) }).ToListAsync(ct);
        return mail.Find(one => one.Id == ticket.Prompt) is { } found
            ? new OpenedPrompt(StateOf(ticket), found.From.Question, [.. mail.Select(one => one.From)]) { Meeting = found.From.Meeting }
            : OpenedPrompt.Nothing;
    }

    private LinkState StateOf(AnswerTicket ticket) => ticket.ExpiresAt <= clock.GetUtcNow() ? LinkState.Expired : LinkState.Open;
}
