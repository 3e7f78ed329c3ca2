using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Spreading;
using NaraVard.Cycles.Team;
using NaraVard.Cycles.Unnamed;
using NaraVard.Kernel.Privacy;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Privacy;

/// <summary>What somebody has written in learning cycles, and which they take part in.</summary>
internal sealed class PersonalCycles(Store store, DrawerTexts texts, PersonalSortings sortings, TimeProvider clock) : IPersonalData
{
    // So many of the drawer's texts are opened at a time.
    private const int AtATime = 200;

    // The download tells themes by their keys.
    private static readonly Dictionary<string, string> NoTitles = [];

    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("lada", "Din låda", "Anteckningar som bara du kan läsa.", Entries(who, isOwn: true)) { TextField = "Text" },
        new("anteckningar", "Anteckningar som du har delat", "De som står under ”Läses av” kan läsa dem.", Entries(who, isOwn: false)) { TextField = "Text" },
        new("cykler", "Lärandecykler som du är med i", "Teamet ser att du är med.", Cycles(who.Account)),
        new("fasbyten", "Fasbyten som du har gjort", "Teamet läser dem i cykelns berättelse.", Steps(who.Account)),
        new("fragor-utan-namn", "Frågor som du har ställt till ett team", "Teamet ser att du har frågat. Svaren är lämnade utan namn och går inte att knyta till någon, så dina egna finns inte här.", Questions(who.Account)),
        new("sorteringar", "Hur du har sorterat anteckningar i högar", "Bara du ser det tills teamet visar allas sorteringar på en gång. Då sparas de utan namn och går inte att knyta till någon, så de som är visade finns inte här.", sortings.RowsAsync(who)),
        new("planer", "Planer som du har skrivit eller ändrat", "Teamet läser dem under Varv för varv.", Plans(who.Account)),
        new("varv", "Varv som du har avslutat", "Teamet läser dem i cykelns berättelse.", RoundEnds(who.Account)),
    ];

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        var me = who.Account;
        await sortings.ForgetAsync(me, ct);
        await DeleteOwnTextsAsync(me, ct);
        await store.Set<CycleEntry>().Where(entry => entry.AuthorId == me)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.AuthorId, Guid.Empty).SetProperty(entry => entry.Version, entry => entry.Version + 1), ct);
        await store.Set<PhaseStep>().Where(step => step.TakenBy == me).ExecuteUpdateAsync(set => set.SetProperty(step => step.TakenBy, Guid.Empty), ct);
        await store.Set<TeamQuestion>().Where(question => question.AskedBy == me).ExecuteUpdateAsync(set => set.SetProperty(question => question.AskedBy, Guid.Empty), ct);
        await store.Set<RoundEnd>().Where(end => end.DecidedBy == me).ExecuteUpdateAsync(set => set.SetProperty(end => end.DecidedBy, Guid.Empty), ct);
        await store.Set<PlanVersion>().Where(version => version.WrittenBy == me).ExecuteUpdateAsync(set => set.SetProperty(version => version.WrittenBy, Guid.Empty), ct);
        await HideLonelyAsync(me, ct);
        await EndLonelyAsync(me, ct);
        await store.Set<CycleMember>().Where(member => member.AccountId == me).ExecuteDeleteAsync(ct);
    }

    public async Task<IReadOnlyList<string>> WarnAsync(DataSubject who, CancellationToken ct)
    {
        var me = who.Account;
        var lonely = await Lonely(me).OrderBy(cycle => cycle.StartedAt)
            .Select(cycle => new { cycle.Title, cycle.EndedAt, Stays = store.Set<CycleEntry>().Any(entry => entry.CycleId == cycle.Id && (entry.AuthorId != me || (entry.Sharing != Sharing.Own && entry.Sharing != Sharing.Team))) }).ToListAsync(ct);
        return
        [
            .. lonely.Select(cycle => !cycle.Stays ? $"”{cycle.Title}” tas bort, eftersom inget i den är delat med andra."
                : cycle.EndedAt is null ? $"”{cycle.Title}” avslutas. Det som är delat i den finns kvar. Lägg till en kollega först om den ska gå vidare."
                : $"”{cycle.Title}” är redan avslutad. Det som är delat i den finns kvar."),
        ];
    }

    // Team texts of a cycle that nobody else is in are read by nobody else, so they go with the drawer.
    private async Task DeleteOwnTextsAsync(Guid me, CancellationToken ct)
    {
        var lonely = Lonely(me).Select(cycle => cycle.Id);
        var own = store.Set<CycleEntry>().Where(entry => entry.AuthorId == me
            && (entry.Sharing == Sharing.Own || (entry.Sharing == Sharing.Team && lonely.Contains(entry.CycleId))));
        await store.Set<CycleEntry>().Where(outcome => own.Any(prediction => prediction.Id == outcome.PredictionId))
            .ExecuteUpdateAsync(set => set.SetProperty(outcome => outcome.PredictionId, (Guid?)null), ct);
        await own.ExecuteDeleteAsync(ct);
    }

    // Nobody is left who could take back that the team is shown, and its name may tell who the last one was.
    private Task HideLonelyAsync(Guid me, CancellationToken ct)
    {
        var lonely = Lonely(me).Select(cycle => cycle.Id);
        return store.Set<ShownTeam>().Where(team => lonely.Contains(team.CycleId)).ExecuteDeleteAsync(ct);
    }

    // Nobody is left who could go on with it: without shared texts the cycle goes, with them it ends and they stay where they were shared.
    private async Task EndLonelyAsync(Guid me, CancellationToken ct)
    {
        var empty = await Lonely(me).Where(cycle => !store.Set<CycleEntry>().Any(entry => entry.CycleId == cycle.Id)).Select(cycle => cycle.Id).ToListAsync(ct);
        await store.Set<AnonymousAnswers>().Where(answers => store.Set<TeamQuestion>().Any(question => question.Id == answers.QuestionId && empty.Contains(question.CycleId))).ExecuteDeleteAsync(ct);
        await store.Set<PhaseStep>().Where(step => empty.Contains(step.CycleId)).ExecuteDeleteAsync(ct);
        await store.Set<RoundEnd>().Where(end => empty.Contains(end.CycleId)).ExecuteDeleteAsync(ct);
        await store.Set<PlanVersion>().Where(version => empty.Contains(version.CycleId)).ExecuteDeleteAsync(ct);
        await store.Set<CycleTheme>().Where(theme => empty.Contains(theme.CycleId)).ExecuteDeleteAsync(ct);
        await store.Set<AdaptationPart>().Where(part => empty.Contains(part.CycleId)).ExecuteDeleteAsync(ct);
        await store.Set<Adaptation>().Where(adaptation => empty.Contains(adaptation.CycleId)).ExecuteDeleteAsync(ct);
        await store.Set<CycleMember>().Where(member => empty.Contains(member.CycleId)).ExecuteDeleteAsync(ct);
        await store.Set<LearningCycle>().Where(cycle => empty.Contains(cycle.Id)).ExecuteDeleteAsync(ct);
        var now = clock.GetUtcNow();
        await Lonely(me).Where(cycle => cycle.EndedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(cycle => cycle.EndedAt, now).SetProperty(cycle => cycle.Version, cycle => cycle.Version + 1), ct);
    }

    private IQueryable<LearningCycle> Lonely(Guid me) => store.CyclesOf(me)
        .Where(cycle => cycle.Members.Any(m => m.AccountId == me && m.Role == CycleRole.Member) && cycle.Members.Count(m => m.Role == CycleRole.Member) == 1);

    private async IAsyncEnumerable<PersonalRow> Entries(DataSubject who, bool isOwn)
    {
        var me = who.Account;
        var entries = store.Set<CycleEntry>().AsNoTracking().Where(entry => entry.AuthorId == me && (entry.Sharing == Sharing.Own) == isOwn)
            .OrderBy(entry => entry.WrittenAt).ThenBy(entry => entry.Id)
            .Select(entry => new { Entry = entry, Cycle = store.CyclesOf(me).Where(cycle => cycle.Id == entry.CycleId).Select(cycle => cycle.Title).FirstOrDefault() });
        for (var read = 0; await entries.Skip(read).Take(AtATime).ToListAsync() is { Count: > 0 } batch; read += batch.Count)
        {
            var drawer = await texts.OpenAsync(new Person(me, who.Name, []), isOwn ? [.. batch.Select(row => row.Entry.Id)] : [], default);
            foreach (var row in batch)
            {
                yield return Told(row.Entry, row.Cycle, isOwn ? drawer.GetValueOrDefault(row.Entry.Id, DrawerTexts.Unreadable) : row.Entry.Text);
            }
        }
    }

    private static PersonalRow Told(CycleEntry entry, string? cycle, string text) => new()
    {
        { "Lärandecykel", cycle ?? EntryView.LeftCycle },
        { "Fas", entry.Phase.Name() },
        { "Varv", entry.Round },
        { "Sort", entry.Kind.Name() },
        { "Insikt", entry.InsightKind?.Name() },
        { "Lärande", entry.LearningKind?.Name() },
        { "Kan ändras", entry.Remedy?.Told(entry.LiftTo) },
        { "Fråga", entry.QuestionText ?? entry.QuestionId },
        { "Läses av", entry.Sharing.Name() },
        { "Skriven", entry.WrittenAt },
        { "Ändrad", entry.EditedAt },
        { "Text", text },
    };

    private async IAsyncEnumerable<PersonalRow> Questions(Guid me)
    {
        await foreach (var question in store.Set<TeamQuestion>().AsNoTracking().Where(question => question.AskedBy == me).OrderBy(question => question.AskedAt).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "När", question.AskedAt }, { "Fråga", question.Text } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Cycles(Guid me)
    {
        var cycles = from member in store.Set<CycleMember>()
                     where member.AccountId == me
                     join cycle in store.Set<LearningCycle>() on member.CycleId equals cycle.Id
                     orderby member.JoinedAt, cycle.Id
                     select new { cycle.Title, cycle.Purpose, member.JoinedAt, cycle.EndedAt };
        await foreach (var row in cycles.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Titel", row.Title }, { "Syfte", row.Purpose }, { "Med sedan", row.JoinedAt }, { "Avslutad", row.EndedAt } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Steps(Guid me)
    {
        await foreach (var step in store.Set<PhaseStep>().AsNoTracking().Where(step => step.TakenBy == me).OrderBy(step => step.TakenAt).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "När", step.TakenAt }, { "Från", step.From.Name() }, { "Till", step.To.Name() }, { "Skäl", step.Reason } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Plans(Guid me)
    {
        await foreach (var version in store.Set<PlanVersion>().AsNoTracking().Where(version => version.WrittenBy == me).OrderBy(version => version.WrittenAt).AsAsyncEnumerable())
        {
            var plan = version.Plan;
            yield return new PersonalRow { { "När", version.WrittenAt }, { "Titel", plan.Title }, { "Syfte", plan.Purpose }, { "Skäl", version.Why }, { "Plan", string.Join("\n\n", PlanPart.Written(plan, NoTitles).Select(part => $"{part.Name}: {part.Text}")) } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> RoundEnds(Guid me)
    {
        await foreach (var end in store.Set<RoundEnd>().AsNoTracking().Where(end => end.DecidedBy == me).OrderBy(end => end.DecidedAt).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "När", end.DecidedAt }, { "Varv", end.Round }, { "Beslut", end.Decision.Name() }, { "Skäl", end.Reason } };
        }
    }
}
