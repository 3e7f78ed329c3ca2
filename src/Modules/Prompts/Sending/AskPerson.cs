using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.Prompts.Letters;

namespace NaraVard.Prompts.Sending;

/// <summary>Asks one person all that is due today, in one mail. Adds to what is about to be saved and moves the schedules on; saves nothing itself.</summary>
internal sealed class AskPerson(Store store, QuestionTables tables, PromptLetter letter, MailTemplates templates, IOutbox outbox)
{
    /// <summary>So many questions a mail holds at most; the others wait for another day.</summary>
    public const int MostInMail = 5;

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    /// <returns>How many questions were asked.</returns>
    public async Task<int> RunAsync(DuePerson person, DateTimeOffset now, CancellationToken ct)
    {
        foreach (var over in person.Schedules.Where(schedule => person.To is null || person.CycleOf(schedule) is null or { IsEnded: true }))
        {
            over.Stop();
        }

        var (today, hours) = (now.SwedishDate(), person.Hours);
        var due = person.Schedules.Where(schedule => schedule.NextAt is not null).ToList();
        if (!due.Exists(schedule => schedule.NextAt <= now))
        {
            return 0;
        }

        List<AskedQuestion> asked = [];
        foreach (var schedule in due)
        {
            var chosen = !hours.Allow(now) || person.IsAsked || !person.IsReached || asked.Count == MostInMail
                ? null
                : await ChooseAsync(person, person.CycleOf(schedule)!, ct);
            if (chosen is not null)
            {
                var prompt = store.Add(ReflectionPrompt.Of(schedule, chosen, schedule.Occurrence, asked.Count, now)).Entity;
                person.Asked[chosen.Id] = person.Asked.GetValueOrDefault(chosen.Id) + 1;
                asked.Add(new AskedQuestion(prompt, schedule, chosen.Why));
            }
            else if (schedule.NextAt <= now)
            {
                schedule.Postpone(hours.Allow(now) ? hours.FirstFrom(today.AddDays(1), schedule.Time) : hours.FirstAfter(now, schedule.Time));
            }
        }

        if (asked.Count > 0)
        {
            outbox.Add(letter.Write(await templates.OfAsync(MailKinds.Reflection, ct), asked, person.To!));
            foreach (var (prompt, schedule, _) in asked)
            {
                schedule.Advance(asked[0].Prompt.Id, hours, now);
                schedule.Meet(person.CycleOf(schedule)!.Phase, hours, now);
            }
        }

        return asked.Count;
    }

    private async Task<ChosenQuestion?> ChooseAsync(DuePerson person, CycleGlance cycle, CancellationToken ct) =>
        ChooseQuestion.Choose(await tables.OfAsync(cycle.Level, person.Reader, ct), person.Asked, cycle.Phase, person.Lately.GetValueOrDefault(cycle.Id) ?? Nothing);
}
