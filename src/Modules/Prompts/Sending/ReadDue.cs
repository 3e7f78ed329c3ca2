using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Mail.Contracts;
using NaraVard.Meetings.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Series;

namespace NaraVard.Prompts.Sending;

/// <summary>Somebody who is due, and all that their questions are chosen from.</summary>
/// <param name="Account">The account.</param>
/// <param name="Schedules">What is due today, the earliest first; some may be due later in the day.</param>
internal sealed record DuePerson(Guid Account, IReadOnlyList<PromptSchedule> Schedules)
{
    /// <summary>Who it is, with where they belong; null when the account is gone or closed.</summary>
    public required Person? Reader { get; init; }

    public required Contact? To { get; init; }

    public required OwnHours Hours { get; init; }

    /// <summary>Whether today's mail has gone already.</summary>
    public required bool IsAsked { get; init; }

    /// <summary>Whether mail comes to the address. Otherwise the questions wait.</summary>
    public required bool IsReached { get; init; }

    /// <summary>How many times each question has been asked.</summary>
    public required Dictionary<string, int> Asked { get; init; }

    /// <summary>The cycles that the person takes part in, among those that are due.</summary>
    public required IReadOnlyDictionary<(Guid Cycle, Guid Member), CycleGlance> Cycles { get; init; }

    /// <summary>What the teams of those cycles, and those of the series, have talked about lately.</summary>
    public required IReadOnlyDictionary<Guid, IReadOnlySet<string>> Lately { get; init; }

    /// <summary>What the questions before meetings are planned from.</summary>
    public SeriesPlan Series { get; init; } = SeriesPlan.Nothing;

    /// <summary>The agendas of the meetings that are asked before today.</summary>
    public ILookup<Guid, AgendaQuestion> Agendas { get; init; } = Array.Empty<AgendaQuestion>().ToLookup(_ => Guid.Empty);

    public CycleGlance? CycleOf(PromptSchedule schedule) => Cycles.GetValueOrDefault((schedule.AboutId, Account));

    /// <summary>The meeting that a schedule asks before next.</summary>
    public MeetingTurn? TurnOf(PromptSchedule schedule, DateTimeOffset now) => schedule.IsBeforeMeetings ? Series.TurnOf(schedule, Hours, now) : null;
}

/// <summary>Reads what a batch of people is asked from, in as many queries for one as for five hundred. The schedules are tracked, to be moved on.</summary>
internal sealed class ReadDue(Store store, ICycles cycles, ReadSeries series, IMeetingSeries meetings, IPeople people, IMailReach reach, IEnumerable<IQuestionUse> uses)
{
    // So long a question that the team has talked about waits for those that it hasn't.
    private const int LatelyDays = 90;

    public async Task<IReadOnlyList<DuePerson>> RunAsync(IReadOnlyCollection<Guid> accounts, DateTimeOffset now, CancellationToken ct)
    {
        var today = now.SwedishDate();
        var tomorrow = SwedishTime.At(today.AddDays(1), TimeOnly.MinValue);
        var schedules = await store.Set<PromptSchedule>().Where(s => accounts.Contains(s.AccountId) && s.NextAt != null && s.NextAt < tomorrow).ToListAsync(ct);
        var found = await cycles.FindAllAsync([.. schedules.Where(s => !s.IsBeforeMeetings).Select(s => s.AboutId).Distinct()], accounts, ct);
        var plan = await series.RunAsync([.. schedules.Where(s => s.IsBeforeMeetings)], ct);
        var lately = await LatelyAsync(found.Values, plan, now, ct);
        var contacts = await people.ContactsAsync(accounts, ct);
        var unreached = await reach.UnreachableAsync([.. contacts.Values.Select(to => to.Email)], ct);
        var readers = await people.PeopleAsync(accounts, ct);
        var hours = await OwnHours.OfAllAsync(store, accounts, ct);
        var prompts = store.Set<ReflectionPrompt>().Where(prompt => accounts.Contains(prompt.AccountId));
        var isAsked = (await prompts.Where(prompt => prompt.AskedOn == today).Select(prompt => prompt.AccountId).Distinct().ToListAsync(ct)).ToHashSet();
        var asked = (await prompts.GroupBy(prompt => new { prompt.AccountId, prompt.QuestionId }).Select(group => new { group.Key.AccountId, group.Key.QuestionId, Count = group.Count() }).ToListAsync(ct))
            .ToLookup(group => group.AccountId);
        List<DuePerson> due = [.. schedules.OrderBy(s => s.NextAt).ThenBy(s => s.Id).GroupBy(s => s.AccountId).Select(own => new DuePerson(own.Key, [.. own])
        {
            Reader = readers.GetValueOrDefault(own.Key),
            To = contacts.GetValueOrDefault(own.Key),
            Hours = hours[own.Key],
            IsAsked = isAsked.Contains(own.Key),
            IsReached = !unreached.Contains(contacts.GetValueOrDefault(own.Key)?.Email ?? ""),
            Asked = asked[own.Key].ToDictionary(group => group.QuestionId, group => group.Count),
            Cycles = found,
            Lately = lately,
            Series = plan,
        })];
        return await WithAgendasAsync(due, now, ct);
    }

    private async Task<IReadOnlyList<DuePerson>> WithAgendasAsync(List<DuePerson> due, DateTimeOffset now, CancellationToken ct)
    {
        Guid[] next = [.. due.SelectMany(person => person.Schedules.Select(schedule => person.TurnOf(schedule, now)?.Meeting.Id)).OfType<Guid>().Distinct()];
        var agendas = next.Length == 0 ? null : await meetings.AgendasAsync(next, ct);
        return agendas is null ? due : [.. due.Select(person => person with { Agendas = agendas })];
    }

    private async Task<IReadOnlyDictionary<Guid, IReadOnlySet<string>>> LatelyAsync(IEnumerable<CycleGlance> cycles, SeriesPlan plan, DateTimeOffset now, CancellationToken ct)
    {
        var together = plan.Meetings.Select(meetings => new TalkingTeam(meetings.Key, meetings.First().Organisation));
        List<TalkingTeam> teams = [.. cycles.Select(cycle => new TalkingTeam(cycle.Id, cycle.Organisation)).Concat(together).Distinct()];
        List<(Guid Cycle, string Question)> talked = [];
        foreach (var use in uses)
        {
            talked.AddRange(await use.TalkedAboutAsync(teams, now.AddDays(-LatelyDays), ct));
        }

        return talked.GroupBy(use => use.Cycle, use => use.Question).ToDictionary(team => team.Key, IReadOnlySet<string> (team) => team.ToHashSet());
    }
}
