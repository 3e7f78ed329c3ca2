using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.Privacy;

/// <summary>When somebody is asked, and what they have been asked. The answers lie in the drawer, and among the own notes before meetings.</summary>
internal sealed class PersonalPrompts(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("fragetider", "Dagar och tider för reflektionsfrågor", "De styr när frågorna mejlas till dig. Bara du ser dem.", Hours(who.Account)),
        new("fragescheman", "Reflektionsfrågor som du har bett om", "Ett schema för varje lärandecykel eller mötesserie. Bara du ser dem.", Schedules(who.Account)),
        new("fragor", "Frågor som har mejlats till dig", "De sparas för att samma fråga inte ska komma igen för tätt. Bara du ser dem.", Asked(who.Account)),
    ];

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        await store.Set<ReflectionPrompt>().Where(prompt => prompt.AccountId == who.Account).ExecuteDeleteAsync(ct);
        await store.Set<PromptSchedule>().Where(schedule => schedule.AccountId == who.Account).ExecuteDeleteAsync(ct);
        await store.Set<OwnHours>().Where(hours => hours.AccountId == who.Account).ExecuteDeleteAsync(ct);
    }

    private async IAsyncEnumerable<PersonalRow> Hours(Guid me)
    {
        await foreach (var hours in store.Set<OwnHours>().AsNoTracking().Where(hours => hours.AccountId == me).AsAsyncEnumerable())
        {
            var days = string.Join(", ", Week.Where(day => hours.Days.HasFlag(OwnHours.Of(day))).Select(Name));
            yield return new PersonalRow { { "Dagar", days }, { "Från", Clock(hours.From) }, { "Till", Clock(hours.Until) } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Schedules(Guid me)
    {
        await foreach (var schedule in store.Set<PromptSchedule>().AsNoTracking().Where(schedule => schedule.AccountId == me).OrderBy(schedule => schedule.Id).AsAsyncEnumerable())
        {
            if (schedule.IsBeforeMeetings)
            {
                yield return new PersonalRow { { "Mötesserie", $"{schedule.AboutId}" }, { "Hur ofta", schedule.Gap == 1 ? "Inför varje möte" : "Inför vartannat möte" }, { "Nästa fråga", schedule.NextAt }, { "Pausad till", schedule.PausedUntil } };
                continue;
            }

            yield return new PersonalRow { { "Lärandecykel", $"{schedule.AboutId}" }, { "Hur ofta", schedule.Rhythm.Name() }, { "Veckor mellan, när det glesnar", $"{schedule.Gap}" }, { "Följer teamets rytm", schedule.FollowsTeam ? "Ja" : "Nej" }, { "Veckodag", Name(schedule.Weekday) }, { "Tid", $"{schedule.Time:HH\\.mm}" }, { "Nästa fråga", schedule.NextAt }, { "Pausad till", schedule.PausedUntil } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Asked(Guid me)
    {
        await foreach (var prompt in store.Set<ReflectionPrompt>().AsNoTracking().Where(prompt => prompt.AccountId == me).OrderBy(prompt => prompt.AskedAt).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Mejlad", prompt.AskedAt }, { "Fråga", prompt.Question }, { "Inför möte", prompt.MeetingId is { } meeting ? $"{meeting}" : "" } };
        }
    }

    private static string Clock(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);

    private static string Name(DayOfWeek day) => CultureInfo.GetCultureInfo("sv-SE").DateTimeFormat.GetDayName(day);

    private static IEnumerable<DayOfWeek> Week => Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7));
}
