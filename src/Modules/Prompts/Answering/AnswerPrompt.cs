using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.Answering;

/// <summary>Puts the answer to a mailed question in the drawer of the one who was asked. The link is the permission.</summary>
internal sealed class AnswerPrompt(Store store, AnswerTokens tokens, IDrawer drawer, TimeProvider clock)
{
    public const int LongestAnswer = 10_000;

    private static readonly Problem Answered = new Problem.Conflict("Frågan är redan besvarad. Svaret ligger i din låda.");

    /// <returns>The entry in the drawer.</returns>
    public async Task<Outcome<Guid>> RunAsync(string token, string text, CancellationToken ct)
    {
        var ticket = tokens.Read(token);
        var prompt = ticket is null ? null : await store.Set<ReflectionPrompt>().SingleOrDefaultAsync(p => p.Id == ticket.Prompt, ct);
        if (ticket is null || prompt is null)
        {
            return new Problem.NotFound();
        }

        if (prompt.AnsweredAt is not null)
        {
            return Answered;
        }

        var now = clock.GetUtcNow();
        if (ticket.ExpiresAt <= now)
        {
            return new Problem.Conflict("Länken gäller inte längre. Logga in och skriv i din lärandecykel.");
        }

        var checkedText = Check(text);
        return checkedText.Problem is { } problem ? problem : await KeepAsync(prompt, checkedText.Value, now, ct);
    }

    private static Outcome<string> Check(string text) => text.Trim() switch
    {
        "" => new Problem.Invalid("Text", "Skriv ditt svar"),
        { Length: > LongestAnswer } => new Problem.Invalid("Text", "Korta svaret till högst 10 000 tecken"),
        var answer => PersonalIdentityGuard.Check("Text", answer) is { } problem ? problem : answer,
    };

    private async Task<Outcome<Guid>> KeepAsync(ReflectionPrompt prompt, string answer, DateTimeOffset now, CancellationToken ct)
    {
        var kept = await drawer.PutAsync(prompt.AccountId, prompt.CycleId, prompt.QuestionId, answer, ct);
        if (kept.Problem is Problem.NotFound or Problem.Denied)
        {
            return new Problem.Conflict("Du är inte längre med i lärandecykeln, så svaret kan inte sparas där. Texten står kvar här så att du kan kopiera den.");
        }

        prompt.Answer(now);
        return kept.Problem is null ? await SaveAsync(kept, ct) : kept;
    }

    private async Task<Outcome<Guid>> SaveAsync(Outcome<Guid> kept, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return kept;
        }
        catch (DbUpdateConcurrencyException)
        {
            return Answered;
        }
    }
}
