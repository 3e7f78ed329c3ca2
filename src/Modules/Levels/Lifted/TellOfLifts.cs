using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using Quartz;

namespace NaraVard.Levels.Lifted;

/// <summary>
/// Tells the managers of a receiver that questions have come, once for each question that waits and at most one mail a day to each. The marks and the mails are one
/// save. The mail holds no question: it is read where it can be answered.
/// </summary>
internal sealed class TellOfLifts(Store store, IPeople people, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    /// <returns>How many were written to.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var today = now.SwedishDate();
        if (today.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || SwedishHolidays.IsHoliday(today))
        {
            return 0;
        }

        var untold = await store.Set<LiftBundle>().Where(bundle => bundle.Waits && bundle.ToldAt == null).OrderBy(bundle => bundle.StandsSince).ThenBy(bundle => bundle.Id).ToListAsync(ct);
        var managers = await people.ManagersAsync([.. untold.Select(bundle => bundle.ReceiverCode).Distinct()], ct);
        var told = untold.Where(bundle => managers.Contains(bundle.ReceiverCode)).ToList();
        var theirs = told.SelectMany(bundle => managers[bundle.ReceiverCode].Select(manager => (manager, bundle))).ToLookup(pair => pair.manager, pair => pair.bundle);
        var contacts = await people.ContactsAsync([.. theirs.Select(group => group.Key)], ct);
        foreach (var (manager, to) in contacts)
        {
            outbox.Add(Letter(to, manager, [.. theirs[manager]], today));
        }

        told.ForEach(bundle => bundle.Tell(now));

        // Another node has told, or an answer came in the same moment; the next ring sees what is left.
        return await store.SaveAsync("", ct) is null ? contacts.Count : 0;
    }

    private Letter Letter(Contact to, Guid manager, List<LiftBundle> waiting, DateOnly today)
    {
        var subject = waiting.Count == 1 ? "En fråga har lyfts till er" : $"{waiting.Count} frågor har lyfts till er";
        var body = new LetterBody()
            .Say($"Hej {to.Name}")
            .Say($"{subject}. Ni väljer själva en dag för svaret, och det finns fyra svar: ni ändrar, ni prövar, ni kan inte eller ni behöver veta mer.");
        return (waiting is [var only]
                ? body.Button("Läs frågan", site.Absolute(LiftedLinks.Bundle(only.Id)))
                : body.Button("Läs frågorna", site.Absolute(LiftedLinks.Inbox)))
            .Write(to.Email, subject, $"lift-news-{manager:n}-{today.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}");
    }
}

/// <summary>Rings on weekday mornings.</summary>
[DisallowConcurrentExecution]
internal sealed class TellOfLiftsJob(TellOfLifts tell) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<TellOfLiftsJob>(
        trigger => trigger.WithIdentity("lifts").WithCronSchedule("0 15 7 ? * MON-FRI", cron => cron.InTimeZone(SwedishTime.Zone)),
        job => job.WithIdentity("lifts").WithDescription("Berättar om lyfta frågor"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await tell.RunAsync(cancellationToken);
}
