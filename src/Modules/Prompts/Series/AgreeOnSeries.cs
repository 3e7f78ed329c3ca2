using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;
using NaraVard.Meetings.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Series;

/// <summary>How long before the meetings of a series the questions are wanted.</summary>
internal sealed record SeriesWish(int DaysBefore, TimeOnly Time);

/// <summary>
/// A manager says when all who are invited to the meetings of a series are asked before each of them, or that nobody is any more. Those it concerns are told by mail
/// once for each change, and decide for themselves; who has stopped is neither told nor asked.
/// </summary>
internal sealed class AgreeOnSeries(Store store, IMeetingSeries series, BringAlong bring, IPeople people, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    private static readonly Problem.Conflict Overtaken = new("Någon annan ändrade samtidigt. Titta att allt stämmer och försök igen.");

    /// <param name="by">A manager of the meeting's organisation.</param>
    /// <param name="meeting">One of the meetings.</param>
    /// <param name="wanted">When the questions come; null ends them.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<string>> RunAsync(Person by, Guid meeting, SeriesWish? wanted, CancellationToken ct)
    {
        if (!by.May(Policies.Manager))
        {
            return new Problem.Denied();
        }

        if (await series.FindAsync(by, meeting, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (!found.MayRun)
        {
            return new Problem.Denied();
        }

        var rhythm = await store.Set<SeriesRhythm>().SingleOrDefaultAsync(r => r.SeriesId == found.Id, ct);
        return wanted is null ? await EndAsync(by, found, rhythm, ct) : await AgreeAsync(by, meeting, found, rhythm, wanted, ct);
    }

    private async Task<Outcome<string>> AgreeAsync(Person by, Guid meeting, SeriesGlance found, SeriesRhythm? before, SeriesWish wanted, CancellationToken ct)
    {
        if (before is { IsOver: false } && (before.DaysBefore, before.Time) == (wanted.DaysBefore, wanted.Time))
        {
            return "Så är det redan bestämt.";
        }

        // The number of the change is the mail's too, so that the same change made twice at once is one mail.
        var (change, isChanged) = (before is null ? 0 : before.Version + 1, before is { IsOver: false });
        var rhythm = before ?? store.Add(SeriesRhythm.For(found.Id)).Entity;
        if (rhythm.Agree(wanted.DaysBefore, wanted.Time) is { } problem)
        {
            return problem;
        }

        // Each is led to a meeting that they are invited to.
        var (plan, now) = (await bring.RunAsync([rhythm], ct), clock.GetUtcNow());
        var asked = plan.Schedules.Where(schedule => schedule.NextAt is not null).ToList();
        var hours = await OwnHours.OfAllAsync(store, [.. asked.Select(schedule => schedule.AccountId)], ct);
        var says = isChanged
            ? $"{by.Name} har ändrat när frågorna inför mötena i serien ”{found.Title}” kommer: {When(wanted)}."
            : $"{by.Name} har lagt in att alla som är inbjudna till mötena i serien ”{found.Title}” får en fråga med e-post {When(wanted)}.";
        await TellAsync("Frågor inför mötena", found, change, asked, (body, schedule) => body.Say(says)
            .Say("Du svarar för dig själv. Svaret hamnar bland dina egna anteckningar inför mötet, och bara du kan läsa det. Ingen ser vem som har fått en fråga eller svarat.")
            .Say("Frågan kommer inom dina egna dagar och tider. Du kan pausa, få en fråga inför vartannat möte eller sluta när du vill.")
            .Link("Frågor inför mötena i serien", site.Absolute(PromptLinks.BeforeMeetings(plan.TurnOf(schedule, hours[schedule.AccountId], now)?.Meeting.Id ?? meeting))), ct);
        return await SaveAsync("Alla som är inbjudna får en fråga inför varje möte, och ett mejl om att det är bestämt.", ct);
    }

    private async Task<Outcome<string>> EndAsync(Person by, SeriesGlance found, SeriesRhythm? rhythm, CancellationToken ct)
    {
        if (rhythm is not { IsOver: false })
        {
            return "Inga frågor kommer inför mötena i serien.";
        }

        rhythm.End();
        var asked = await store.Set<PromptSchedule>().Where(schedule => schedule.AboutId == found.Id && schedule.NextAt != null).ToListAsync(ct);
        asked.ForEach(schedule => schedule.Stop());
        await TellAsync("Frågorna inför mötena är avslutade", found, rhythm.Version + 1, asked, (body, _) => body
            .Say($"{by.Name} har avslutat frågorna inför mötena i serien ”{found.Title}”. Det du har skrivit ligger kvar bland dina egna anteckningar."), ct);
        return await SaveAsync("Frågorna inför mötena är avslutade.", ct);
    }

    private async Task TellAsync(string subject, SeriesGlance found, int change, IReadOnlyCollection<PromptSchedule> asked, Func<LetterBody, PromptSchedule, LetterBody> says, CancellationToken ct)
    {
        var contacts = await people.ContactsAsync([.. asked.Select(schedule => schedule.AccountId)], ct);
        foreach (var schedule in asked.Where(schedule => contacts.ContainsKey(schedule.AccountId)))
        {
            var to = contacts[schedule.AccountId];
            outbox.Add(says(new LetterBody().Say($"Hej {to.Name}"), schedule).Write(to.Email, subject, $"series-{found.Id:n}-{schedule.AccountId:n}-{change}"));
        }
    }

    /// <summary>"3 dagar före varje möte, kl. 10.00", or "en dag före …".</summary>
    public static string When(SeriesWish wish) => $"{Days(wish.DaysBefore)} före varje möte, kl. {wish.Time.ToString("HH.mm", CultureInfo.InvariantCulture)}";

    public static string Days(int number) => number == 1 ? "en dag" : $"{number} dagar";

    private async Task<Outcome<string>> SaveAsync(string done, CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return done;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            return Overtaken;
        }
    }
}
