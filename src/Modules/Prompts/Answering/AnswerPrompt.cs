using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.Meetings.Contracts;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.Answering;

/// <summary>
/// Puts the answer to a mailed question in the drawer of the one who was asked, or among their own notes before the meeting that it was about. The link is the permission. Nothing notes that it was answered, so
/// whoever wants to may write more by the same link; the same form sent twice is one answer.
/// </summary>
internal sealed class AnswerPrompt(Store store, AnswerTokens tokens, IDrawer drawer, IMeetingSeries meetings, MoveGap gap, TimeProvider clock)
{
    public const int LongestAnswer = 10_000;

    /// <summary>The same form has been sent before.</summary>
    public static readonly Problem Sent = new Problem.Conflict("Formuläret har skickats två gånger. Det du skickade först ligger i din låda. Har du ändrat texten sedan dess, kopiera den, öppna länken på nytt och klistra in den där.");

    /// <summary>The same answer stands among the notes before.</summary>
    public static readonly Problem Noted = new Problem.Conflict("Du har redan skickat det svaret. Det ligger bland dina egna anteckningar inför mötet.");

    private const int Tries = 3;

    /// <summary>Whether a problem only says that the same answer is kept already.</summary>
    public static bool IsKept(Problem? problem) => problem == Sent || problem == Noted;

    /// <returns>The entry in the drawer, or the meeting.</returns>
    public async Task<Outcome<Guid>> RunAsync(string token, Guid? key, string text, CancellationToken ct)
    {
        var ticket = tokens.Read(token);
        var prompt = ticket is null ? null : await store.Set<ReflectionPrompt>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == ticket.Prompt, ct);
        if (ticket is null || prompt is null)
        {
            return new Problem.NotFound();
        }

        if (ticket.ExpiresAt <= clock.GetUtcNow())
        {
            return new Problem.Conflict($"Länken gäller inte längre. Logga in och skriv {Elsewhere(prompt)}.");
        }

        return await RunAsync(prompt, key, text, ct);
    }

    /// <summary>The same for a question that the caller knows may be answered.</summary>
    public async Task<Outcome<Guid>> RunAsync(ReflectionPrompt prompt, Guid? key, string text, CancellationToken ct)
    {
        var checkedText = Check(text);
        return checkedText.Problem is { } problem ? problem
            : prompt.MeetingId is { } meeting ? await NoteAsync(prompt, meeting, checkedText.Value, ct)
            : await KeepAsync(prompt, key, checkedText.Value, ct);
    }

    /// <summary>Where the person may write without the link.</summary>
    public static string Elsewhere(ReflectionPrompt prompt) => prompt.MeetingId is null ? "i din lärandecykel" : "bland dina egna anteckningar inför mötet";

    private static Outcome<string> Check(string text) => text.Trim() switch
    {
        "" => new Problem.Invalid("Text", "Skriv ditt svar"),
        { Length: > LongestAnswer } => new Problem.Invalid("Text", "Korta svaret till högst 10 000 tecken"),
        var answer => PersonalIdentityGuard.Check("Text", answer) is { } problem ? problem : answer,
    };

    private async Task<Outcome<Guid>> KeepAsync(ReflectionPrompt prompt, Guid? key, string answer, CancellationToken ct)
    {
        var kept = await drawer.PutAsync(prompt.AccountId, prompt.AboutId, prompt.QuestionId, key, answer, ct);
        if (kept.Problem is Problem.NotFound or Problem.Denied)
        {
            return new Problem.Conflict("Du är inte längre med i lärandecykeln, så svaret kan inte sparas där. Texten står kvar här så att du kan kopiera den.");
        }

        if (kept.Problem is { } problem)
        {
            return problem is Problem.Conflict ? Sent : problem;
        }

        await gap.RunAsync(prompt, answer, ct);
        return await SaveAsync(kept, ct);
    }

    private async Task<Outcome<Guid>> NoteAsync(ReflectionPrompt prompt, Guid meeting, string answer, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            var noted = await meetings.KeepAsync(prompt.AccountId, meeting, prompt.Question, answer, ct);
            if (noted.Problem is { } problem)
            {
                return problem switch
                {
                    Problem.NotFound => new Problem.Conflict("Du är inte längre inbjuden till mötet, så svaret kan inte sparas där. Texten står kvar här så att du kan kopiera den."),
                    Problem.Conflict => Noted,
                    _ => problem,
                };
            }

            try
            {
                await store.SaveChangesAsync(ct);
                return noted;
            }
            catch (DbUpdateException late) when (late.IsTooLate())
            {
                // Something else was written among the notes at the same moment, and the answer goes below that.
                late.Entries.ToList().ForEach(entry => entry.State = EntityState.Detached);
                if (attempt == Tries)
                {
                    return new Problem.Conflict("Något annat sparades bland dina anteckningar samtidigt. Texten står kvar här. Spara igen.");
                }
            }
        }
    }

    private async Task<Outcome<Guid>> SaveAsync(Outcome<Guid> kept, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return kept;
        }
        catch (DbUpdateConcurrencyException moved) when (moved.Entries.All(entry => entry.Entity is PromptSchedule))
        {
            // The next question was asked at the same moment. The answer matters, and the gap can wait for another one.
            foreach (var entry in moved.Entries)
            {
                entry.State = EntityState.Detached;
            }

            return await SaveAsync(kept, ct);
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            return Sent;
        }
    }
}
