using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Contracts;
using NaraVard.Levels.Own;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Nominating;

/// <summary>Nominations, as the editors and those who belong where the question does meet them.</summary>
internal sealed class ReadNominations(Store store, IOrganisations organisations)
{
    private IQueryable<Nomination> All => store.Set<Nomination>().AsNoTracking();

    /// <summary>The nomination of an own question, or null.</summary>
    public Task<Nomination?> OfAsync(Guid question, CancellationToken ct) => All.SingleOrDefaultAsync(nomination => nomination.QuestionId == question, ct);

    /// <summary>How many wait that this editor may decide on.</summary>
    public Task<int> CountAsync(Person by, CancellationToken ct) => All.CountAsync(nomination => nomination.State == NominationState.Waiting && nomination.NominatedBy != by.Id, ct);

    /// <summary>What waits for the editors, the oldest first.</summary>
    public async Task<(int Total, IReadOnlyList<NominationView> Shown)> WaitingAsync(int page, int size, CancellationToken ct)
    {
        var waiting = All.Where(nomination => nomination.State == NominationState.Waiting);
        return (await waiting.CountAsync(ct), await ShowAsync(waiting.OrderBy(nomination => nomination.NominatedAt).ThenBy(nomination => nomination.Id).Skip((page - 1) * size).Take(size), ct));
    }

    /// <summary>One for an editor to read, or null.</summary>
    public async Task<NominationView?> OneAsync(Guid id, CancellationToken ct) => (await ShowAsync(All.Where(nomination => nomination.Id == id), ct)).SingleOrDefault();

    private async Task<IReadOnlyList<NominationView>> ShowAsync(IQueryable<Nomination> some, CancellationToken ct)
    {
        var rows = await some.Join(store.Set<OwnQuestion>().AsNoTracking(), nomination => nomination.QuestionId, question => question.Id, (nomination, question) => new { Nomination = nomination, Question = question })
            .OrderBy(row => row.Nomination.NominatedAt).ThenBy(row => row.Nomination.Id).ToListAsync(ct);
        var names = await organisations.LivingNamesAsync([.. rows.Select(row => row.Question.OrganisationCode).Distinct()], ct);
        return [.. rows.Select(row => new NominationView(row.Nomination, row.Question, names.GetValueOrDefault(row.Question.OrganisationCode, row.Question.OrganisationCode)))];
    }
}

/// <summary>A nomination with what it is about.</summary>
/// <param name="Nomination">The nomination.</param>
/// <param name="Question">The own question.</param>
/// <param name="Organisation">The name of where it belongs.</param>
internal sealed record NominationView(Nomination Nomination, OwnQuestion Question, string Organisation);

/// <summary>Nominations among what waits for an editor.</summary>
internal sealed class NominationsTask(ReadNominations read) : IEditorsTask
{
    public async Task<EditorsTask?> OfAsync(Person by, CancellationToken ct) => await read.CountAsync(by, ct) is > 0 and var count
        ? new EditorsTask(count, count == 1 ? "En nominerad fråga väntar på svar" : $"{count} nominerade frågor väntar på svar", LevelsLinks.Nominations)
        : null;
}
