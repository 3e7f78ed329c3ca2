using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Teams;

/// <summary>
/// One of the team says when all of them are asked about their cycle, or that nobody is asked together any more. Everybody is told by mail, and decides for
/// themselves: who has a schedule of their own or has stopped keeps that.
/// </summary>
internal sealed class AgreeOnRhythm(Store store, ICycles cycles, IPeople people, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    private static readonly Problem.Conflict Overtaken = new("Någon annan ändrade samtidigt. Titta att allt stämmer och försök igen.");

    /// <param name="by">One of the team.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="wanted">When the questions come; null ends them.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<string>> RunAsync(Person by, Guid cycle, TeamWish? wanted, CancellationToken ct)
    {
        if (await cycles.RunByAsync(by, cycle, ct) is not { } team)
        {
            return await cycles.FindAsync(cycle, by.Id, ct) is null ? new Problem.NotFound() : new Problem.Denied();
        }

        if (team.Cycle.IsEnded)
        {
            return new Problem.Conflict("Lärandecykeln är avslutad, så den ställer inga fler frågor.");
        }

        if (wanted is not null && !(Rhythms.All.Contains(wanted.Rhythm) && Enum.IsDefined(wanted.Weekday)))
        {
            return new Problem.Invalid("TeamWeekday", "Välj hur ofta och vilken veckodag");
        }

        var (rhythm, now) = (await store.Set<TeamRhythm>().SingleOrDefaultAsync(t => t.CycleId == cycle, ct), clock.GetUtcNow());
        if (wanted is null && rhythm is null)
        {
            return "Teamet har inga gemensamma frågor.";
        }

        if (wanted is not null && rhythm is not null && wanted == new TeamWish(rhythm.Rhythm, rhythm.Weekday, rhythm.Time))
        {
            return "Teamet har redan den rytmen.";
        }

        var schedules = await store.Set<PromptSchedule>().Where(schedule => schedule.AboutId == cycle).ToListAsync(ct);
        if (wanted is null)
        {
            store.Remove(rhythm!);
            schedules.Where(schedule => schedule.FollowsTeam).ToList().ForEach(schedule => schedule.Stop());
        }
        else
        {
            rhythm ??= store.Add(TeamRhythm.For(cycle)).Entity;
            rhythm.Agree(wanted.Rhythm, wanted.Weekday, wanted.Time);
            var hours = await OwnHours.OfAllAsync(store, team.Members, ct);
            store.AddRange(TeamSchedules.Bring(rhythm, team.Members, schedules, hours, isNew: true, now));
        }

        await TellAsync(by, team, rhythm!, wanted is null, ct);
        return await SaveAsync(wanted is null ? "Teamets gemensamma frågor är avslutade." : "Alla i teamet får frågan, och ett mejl om att ni har bestämt det.", ct);
    }

    private async Task TellAsync(Person by, CycleTeam team, TeamRhythm rhythm, bool isOver, CancellationToken ct)
    {
        foreach (var (account, to) in await people.ContactsAsync([.. team.Everyone], ct))
        {
            var when = $"{rhythm.Rhythm.Name().ToLowerInvariant()}, {Weekday(rhythm.Weekday)} kl. {rhythm.Time:HH\\.mm}";
            var body = new LetterBody().Say($"Hej {to.Name}").Say(isOver
                ? $"{by.Name} har avslutat de gemensamma reflektionsfrågorna om er lärandecykel. Har du ett eget schema gäller det fortfarande."
                : $"{by.Name} har lagt in att ni i teamet får en reflektionsfråga med e-post om er lärandecykel: {when}. Du svarar för dig själv, och svaret hamnar i din låda.");
            body = isOver || !team.Members.Contains(account) ? body : body.Say("Frågan kommer inom dina egna dagar och tider. Har du ett eget schema, eller har slutat, gäller det. Du kan pausa, ändra eller sluta för egen del när du vill.");
            outbox.Add(body.Link("Reflektionsfrågor i lärandecykeln", site.Absolute(PromptLinks.Schedule(team.Cycle.Id)))
                .Write(to.Email, isOver ? "Teamets reflektionsfrågor är avslutade" : "Ni får reflektionsfrågor tillsammans", $"team-prompts-{Guid.CreateVersion7():n}"));
        }
    }

    private static string Weekday(DayOfWeek day) => System.Globalization.CultureInfo.GetCultureInfo("sv-SE").DateTimeFormat.GetDayName(day);

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

/// <summary>When a team wants its questions.</summary>
internal sealed record TeamWish(Rhythm Rhythm, DayOfWeek Weekday, TimeOnly Time);
