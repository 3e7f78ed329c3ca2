using Microsoft.EntityFrameworkCore;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;

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

    public bool IsBroken => State == LinkState.Broken;

    /// <summary>Whether any more questions come from there.</summary>
    public bool IsAsking => Mail.Any(from => from.NextAt is not null);
}

/// <summary>A schedule that a mail came from.</summary>
/// <param name="Schedule">The schedule.</param>
/// <param name="Question">What it asked.</param>
/// <param name="NextAt">When it asks again, or null.</param>
internal sealed record MailedFrom(Guid Schedule, string Question, DateTimeOffset? NextAt);

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
            select new { prompt.Id, From = new MailedFrom(schedule.Id, prompt.Question, schedule.NextAt) }).ToListAsync(ct);
        return mail.Find(one => one.Id == ticket.Prompt) is { } found
            ? new OpenedPrompt(StateOf(ticket), found.From.Question, [.. mail.Select(one => one.From)])
            : OpenedPrompt.Nothing;
    }

    private LinkState StateOf(AnswerTicket ticket) => ticket.ExpiresAt <= clock.GetUtcNow() ? LinkState.Expired : LinkState.Open;
}
