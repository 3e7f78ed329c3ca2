using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Own;

/// <summary>What somebody sees of own questions beside a level's table.</summary>
/// <param name="Groups">The questions, by the organisation they belong to.</param>
/// <param name="Removed">Those that were taken away and that the person may put back.</param>
/// <param name="MayAdd">Whether the person may add one.</param>
internal sealed record OwnSide(IReadOnlyList<OwnGroup> Groups, IReadOnlyList<OwnQuestion> Removed, bool MayAdd)
{
    /// <summary>What a reader without an account sees.</summary>
    public static OwnSide None { get; } = new([], [], MayAdd: false);

    public bool IsShown => MayAdd || Groups.Count > 0 || Removed.Count > 0;
}

/// <summary>The own questions of an organisation.</summary>
internal sealed record OwnGroup(string Organisation, IReadOnlyList<OwnQuestion> Questions);

/// <summary>Reads the own questions at a level for one reader.</summary>
internal sealed class ShowOwnSide(OwnQuestions questions, IOrganisations organisations)
{
    public async Task<OwnSide> RunAsync(SystemLevel level, Person? reader, CancellationToken ct)
    {
        if (reader is null)
        {
            return OwnSide.None;
        }

        var seen = await questions.SeenAsync(level, reader, ct);
        var names = await organisations.LivingNamesAsync([.. seen.Select(question => question.OrganisationCode).Distinct()], ct);
        var standing = seen.Where(question => question.RemovedAt is null).GroupBy(question => question.OrganisationCode)
            .Select(group => new OwnGroup(names.GetValueOrDefault(group.Key, group.Key), [.. group])).OrderBy(group => group.Organisation, SwedishOrder.Words);
        var mayChange = await questions.MayChangeAsync(reader, ct);
        var removed = seen.Where(question => question.RemovedAt is not null && mayChange(question));
        return new OwnSide([.. standing], [.. removed], reader.May(Policies.Practitioner) && reader.Places.Any());
    }
}
