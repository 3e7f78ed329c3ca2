using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Letters;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.LookingBack;

/// <summary>
/// Sends the question that comes three and twelve months after a cycle has ended, with the team's first words. It is a prompt like the others:
/// within the receiver's hours, one mail a day, and the row and its mail are one save. It may ring any number of times, on several nodes.
/// </summary>
internal sealed partial class SendLookBacks(
    Store store, ICycles cycles, IPeople people, IMailReach reach, PromptLetter letter, MailTemplates templates, IOutbox outbox, TimeProvider clock, ILogger<SendLookBacks> log)
{
    // A server that has been away longer lets it be.
    private const int DaysOfGrace = 30;

    /// <returns>How many were asked.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var asked = 0;
        var today = clock.GetUtcNow().SwedishDate();
        foreach (var question in LookBackQuestion.All)
        {
            var last = today.AddMonths(-question.Months);
            foreach (var cycle in await cycles.EndedAsync(SwedishTime.At(last.AddDays(-DaysOfGrace), TimeOnly.MinValue), SwedishTime.At(last.AddDays(1), TimeOnly.MinValue), ct))
            {
                asked += await AskTeamAsync(cycle, question, ct);
            }
        }

        return asked;
    }

    private async Task<int> AskTeamAsync(EndedCycle cycle, LookBackQuestion question, CancellationToken ct)
    {
        var done = await store.Set<ReflectionPrompt>().Where(prompt => prompt.AboutId == cycle.Id && prompt.QuestionId == question.Id).Select(prompt => prompt.AccountId).ToListAsync(ct);
        var asked = 0;
        foreach (var member in cycle.Members.Except(done))
        {
            asked += await TryAskAsync(member, cycle, question, ct) ? 1 : 0;
        }

        return asked;
    }

    private async Task<bool> TryAskAsync(Guid member, EndedCycle cycle, LookBackQuestion question, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        var now = clock.GetUtcNow();
        var schedule = await store.Set<PromptSchedule>().SingleOrDefaultAsync(s => s.AccountId == member && s.AboutId == cycle.Id, ct);
        if (schedule is { LooksBack: false } || await people.ContactAsync(member, ct) is not { } to || !await MayComeAsync(member, now, ct) || await reach.FaultAsync(to.Email, ct) is not null)
        {
            return false;
        }

        schedule ??= store.Add(PromptSchedule.For(member, cycle.Id)).Entity;
        var due = cycle.EndedAt.SwedishDate().AddMonths(question.Months);
        var prompt = store.Add(ReflectionPrompt.Of(schedule, new ChosenQuestion(question.Id, question.Text, Why: ""), due, place: 0, now)).Entity;
        outbox.Add(letter.WriteBack(await templates.OfAsync(MailKinds.LookBack, ct), prompt, question, cycle, to));
        try
        {
            await store.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException another)
        {
            // Another node or another mail of the day came first. What is still due is seen at the next ring.
            LogCameSecond(another, cycle.Id);
            return false;
        }
    }

    private async Task<bool> MayComeAsync(Guid member, DateTimeOffset now, CancellationToken ct) =>
        (await OwnHours.OfAsync(store, member, ct)).Allow(now) && !await ReflectionPrompt.IsAskedOnAsync(store, member, now.SwedishDate(), ct);

    [LoggerMessage(LogLevel.Information, "Återblicken på cykeln {Cycle} kom efter ett annat mejl.")]
    private partial void LogCameSecond(Exception exception, Guid cycle);
}
