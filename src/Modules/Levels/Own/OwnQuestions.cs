using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Nominating;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Own;

/// <summary>Who sees which own questions. Every read of them begins here.</summary>
internal sealed class OwnQuestions(Store store, IOrganisations organisations)
{
    // A region's manager may be a manager of very many units.
    private const int MostShown = 500;

    private IQueryable<OwnQuestion> All => store.Set<OwnQuestion>().AsNoTracking();

    /// <summary>What those who belong somewhere are offered to ask at a level, the oldest first.</summary>
    /// <param name="level">The level.</param>
    /// <param name="reader">Who is offered them.</param>
    /// <param name="published">The ids of the level's table: an own question that has become one of these is not asked twice.</param>
    /// <param name="ct">Stops the reading.</param>
    public Task<List<OwnQuestion>> OfferedAsync(SystemLevel level, Person reader, IReadOnlyCollection<string> published, CancellationToken ct)
    {
        var codes = reader.Organisations.ToArray();
        return InOrder(All.Where(question => question.Level == level && question.RemovedAt == null && codes.Contains(question.OrganisationCode)
            && !store.Set<Nomination>().Any(nomination => nomination.QuestionId == question.Id && nomination.TableId != null && published.Contains(nomination.TableId)))).ToListAsync(ct);
    }

    /// <summary>All at a level that the reader sees, those that were taken away among them: of where they belong, and of what they are a manager of.</summary>
    public async Task<List<OwnQuestion>> SeenAsync(SystemLevel level, Person reader, CancellationToken ct)
    {
        var codes = await ReachAsync(reader, ct);
        return await InOrder(All.Where(question => question.Level == level && codes.Contains(question.OrganisationCode))).Take(MostShown).ToListAsync(ct);
    }

    /// <summary>Those among some ids that the reader sees, also when they were taken away.</summary>
    public async Task<List<OwnQuestion>> FindAsync(IReadOnlyCollection<string> ids, Person reader, CancellationToken ct)
    {
        var wanted = ids.Select(OwnQuestion.IdOf).OfType<Guid>().Distinct().ToArray();
        if (wanted.Length == 0)
        {
            return [];
        }

        var codes = await ReachAsync(reader, ct);
        return await All.Where(question => wanted.Contains(question.Id) && codes.Contains(question.OrganisationCode)).ToListAsync(ct);
    }

    /// <summary>Which of the questions that somebody sees they may change or take away: what they wrote where they still belong, and all where they are a manager.</summary>
    public async Task<Func<OwnQuestion, bool>> MayChangeAsync(Person by, CancellationToken ct)
    {
        var (managed, mine) = ((await ManagedAsync(by, ct)).ToHashSet(), by.May(Policies.Practitioner) ? by.Organisations.ToHashSet() : []);
        return question => managed.Contains(question.OrganisationCode) || (question.WrittenBy == by.Id && mine.Contains(question.OrganisationCode));
    }

    /// <summary>One to be changed by the person; not found for who may not see it, denied for who may only read it.</summary>
    public async Task<Outcome<OwnQuestion>> ToChangeAsync(string id, Person by, CancellationToken ct)
    {
        if ((await FindAsync([id], by, ct)).SingleOrDefault() is not { } seen)
        {
            return new Problem.NotFound();
        }

        return (await MayChangeAsync(by, ct))(seen) ? await store.Set<OwnQuestion>().SingleAsync(question => question.Id == seen.Id, ct) : new Problem.Denied();
    }

    private static IQueryable<OwnQuestion> InOrder(IQueryable<OwnQuestion> questions) => questions.OrderBy(question => question.OrganisationCode).ThenBy(question => question.Number);

    private async Task<string[]> ReachAsync(Person reader, CancellationToken ct) => [.. reader.Organisations.Union(await ManagedAsync(reader, ct))];

    private async Task<IEnumerable<string>> ManagedAsync(Person person, CancellationToken ct) =>
        person.May(Policies.Manager) ? (await organisations.ManagedByAsync(person, ct)).Select(managed => managed.Code) : [];
}
