using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Levels.Own;

/// <summary>The questions that somebody has added. They are the organisation's and stay there, without whose they were.</summary>
internal sealed class PersonalQuestions(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("egna-fragor", "Egna frågor som du har lagt till", "De som hör till organisationen ser frågan. Ingen ser att det är du som har skrivit den.", Added(who.Account)) { TextField = "Text" },
    ];

    public Task EraseAsync(DataSubject who, CancellationToken ct) =>
        store.Set<OwnQuestion>().Where(question => question.WrittenBy == who.Account)
            .ExecuteUpdateAsync(set => set.SetProperty(question => question.WrittenBy, Guid.Empty).SetProperty(question => question.Version, question => question.Version + 1), ct);

    private async IAsyncEnumerable<PersonalRow> Added(Guid me)
    {
        await foreach (var question in store.Set<OwnQuestion>().AsNoTracking().Where(question => question.WrittenBy == me).OrderBy(question => question.WrittenAt).ThenBy(question => question.Id).AsAsyncEnumerable())
        {
            yield return new PersonalRow
            {
                { "Nivå", question.Level.Name() },
                { "Organisation", question.OrganisationCode },
                { "Tillagd", question.WrittenAt },
                { "Borttagen", question.RemovedAt },
                { "Text", question.Text },
            };
        }
    }
}
