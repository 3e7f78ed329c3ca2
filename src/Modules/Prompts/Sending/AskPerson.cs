using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.Prompts.Letters;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Series;

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
        var (today, hours) = (now.SwedishDate(), person.Hours);
        foreach (var schedule in person.Schedules)
        {
            if (IsOver(person, schedule))
            {
                schedule.Stop();
            }
            else if (schedule.IsBeforeMeetings)
            {
                // The meeting may have moved since, or been called off.
                schedule.Turn(person.TurnOf(schedule, now), now);
            }
        }

        var tomorrow = SwedishTime.At(today.AddDays(1), TimeOnly.MinValue);
        var due = person.Schedules.Where(schedule => schedule.NextAt < tomorrow).ToList();
        if (!due.Exists(schedule => schedule.NextAt <= now))
        {
            return 0;
        }

        List<AskedQuestion> asked = [];
        foreach (var schedule in due)
        {
            var chosen = !hours.Allow(now) || person.IsAsked || !person.IsReached || asked.Count == MostInMail
                ? null
                : await ChooseAsync(person, schedule, now, ct);
            if (chosen is not null)
            {
                var prompt = store.Add(ReflectionPrompt.Of(schedule, chosen, schedule.IsBeforeMeetings ? today : schedule.Occurrence, asked.Count, now, person.TurnOf(schedule, now)?.Meeting.Id)).Entity;
                person.Asked[chosen.Id] = person.Asked.GetValueOrDefault(chosen.Id) + 1;
                asked.Add(new AskedQuestion(prompt, schedule, chosen.Why));
            }
            else if (schedule.NextAt <= now)
            {
                // What comes before a meeting comes as early as it may, so that there is time to think.
                var time = schedule.IsBeforeMeetings ? hours.From : schedule.Time;
                schedule.Postpone(hours.Allow(now) ? hours.FirstFrom(today.AddDays(1), time) : hours.FirstAfter(now, time));
            }
        }

        if (asked.Count > 0)
        {
            outbox.Add(letter.Write(await templates.OfAsync(asked.Exists(one => one.Prompt.MeetingId is not null) ? MailKinds.BeforeMeeting : MailKinds.Reflection, ct), asked, person.To!));
            asked.ForEach(one => MoveOn(person, one, asked[0].Prompt.Id, now));
        }

        return asked.Count;
    }

    private static bool IsOver(DuePerson person, PromptSchedule schedule) =>
        person.To is null || (schedule.IsBeforeMeetings ? !person.Series.IsOn(schedule) : person.CycleOf(schedule) is null or { IsEnded: true });

    private static void MoveOn(DuePerson person, AskedQuestion asked, Guid first, DateTimeOffset now)
    {
        var schedule = asked.Schedule;
        if (asked.Prompt.MeetingId is { } meeting)
        {
            person.Series.Asked.Add((person.Account, meeting));
            schedule.HaveAsked(first, now.SwedishDate());
            schedule.Turn(person.TurnOf(schedule, now), now);
            return;
        }

        schedule.Advance(first, person.Hours, now);
        schedule.Meet(person.CycleOf(schedule)!.Phase, person.Hours, now);
    }

    private async Task<ChosenQuestion?> ChooseAsync(DuePerson person, PromptSchedule schedule, DateTimeOffset now, CancellationToken ct)
    {
        var lately = person.Lately.GetValueOrDefault(schedule.AboutId) ?? Nothing;
        if (person.TurnOf(schedule, now) is { Meeting: var meeting })
        {
            return ChooseBefore.Choose(meeting, [.. person.Agendas[meeting.Id]], await tables.OfAsync(meeting.Level, person.Reader, ct), person.Asked, lately);
        }

        var cycle = person.CycleOf(schedule)!;
        return ChooseQuestion.Choose(await tables.OfAsync(cycle.Level, person.Reader, ct), person.Asked, cycle.Phase, lately);
    }
}
