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
internal sealed record OpenedPrompt(LinkState State, string Question, Guid Account, Guid Cycle, DateTimeOffset? NextAt)
{
    public static readonly OpenedPrompt Nothing = new(LinkState.Broken, "", Guid.Empty, Guid.Empty, null);

    public bool IsBroken => State == LinkState.Broken;
}

/// <summary>Reads a link from a mail. Changes nothing: mail programs and scanners open links before people do.</summary>
internal sealed class OpenPrompt(Store store, AnswerTokens tokens, TimeProvider clock)
{
    public async Task<OpenedPrompt> RunAsync(string token, CancellationToken ct)
    {
        if (tokens.Read(token) is not { } ticket)
        {
            return OpenedPrompt.Nothing;
        }

        var found = await (
            from prompt in store.Set<ReflectionPrompt>()
            join schedule in store.Set<PromptSchedule>() on prompt.ScheduleId equals schedule.Id
            where prompt.Id == ticket.Prompt
            select new { prompt.Question, prompt.AccountId, prompt.CycleId, schedule.NextAt }).SingleOrDefaultAsync(ct);
        return found is null
            ? OpenedPrompt.Nothing
            : new OpenedPrompt(StateOf(ticket), found.Question, found.AccountId, found.CycleId, found.NextAt);
    }

    private LinkState StateOf(AnswerTicket ticket) => ticket.ExpiresAt <= clock.GetUtcNow() ? LinkState.Expired : LinkState.Open;
}
