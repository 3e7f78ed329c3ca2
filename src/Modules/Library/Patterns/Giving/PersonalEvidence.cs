using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Privacy;
using NaraVard.Library.Suggestions;

namespace NaraVard.Library.Patterns.Giving;

/// <summary>The evidence that somebody has given. What is confirmed stays on the pattern's page, where it never had a name.</summary>
internal sealed class PersonalEvidence(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("belagg", "Belägg som du har gett till mönster", "Redaktionen ser att det är du. Det som är bekräftat läser alla, utan ditt namn.", Given(who.Account)) { TextField = "Text" },
        new("monsterforslag", "Förslag på mönster som du har valt bort", "Redaktionens arbete. De andra i redaktionen ser valet men inte vem som gjorde det.", Dismissed(who.Account)),
    ];

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        var mine = store.Set<GivenEvidence>().Where(evidence => evidence.GivenBy == who.Account);
        await mine.Where(evidence => evidence.State != EvidenceState.Confirmed).ExecuteDeleteAsync(ct);
        await mine.Where(evidence => evidence.CycleId != null).ExecuteUpdateAsync(set => set.SetProperty(evidence => evidence.CycleId, Guid.Empty), ct);
        await mine.ExecuteUpdateAsync(set => set.SetProperty(evidence => evidence.GivenBy, Guid.Empty).SetProperty(evidence => evidence.Version, evidence => evidence.Version + 1), ct);
    }

    private async IAsyncEnumerable<PersonalRow> Dismissed(Guid me)
    {
        var dismissed = from choice in store.Set<DismissedSuggestion>()
                        where choice.DismissedBy == me
                        join pattern in store.Set<ContentItem>() on choice.PatternId equals pattern.Id
                        join example in store.Set<ContentItem>() on choice.ExampleId equals example.Id
                        orderby choice.DismissedAt, choice.ExampleId
                        select new { Pattern = pattern.Slug, Example = example.Slug, choice.DismissedAt };
        await foreach (var row in dismissed.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Mönster", row.Pattern }, { "Exempel", row.Example }, { "När", row.DismissedAt } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Given(Guid me)
    {
        var given = from evidence in store.Set<GivenEvidence>().AsNoTracking()
                    where evidence.GivenBy == me
                    join pattern in store.Set<ContentItem>() on evidence.PatternId equals pattern.Id
                    orderby evidence.GivenAt, evidence.Id
                    select new { Evidence = evidence, pattern.Slug };
        await foreach (var row in given.AsAsyncEnumerable())
        {
            yield return new PersonalRow
            {
                { "Mönster", row.Slug },
                { "Talar", row.Evidence.IsFor ? "för" : "emot" },
                { "Slags verksamhet", row.Evidence.Setting.Name() },
                { "Ur en egen cykel", row.Evidence.CycleId is not null },
                { "Gett", row.Evidence.GivenAt },
                { "Läge", row.Evidence.State switch { EvidenceState.Confirmed => "bekräftat", EvidenceState.Refused => "inte med", _ => "väntar" } },
                { "Redaktionens skäl", row.Evidence.Refusal },
                { "Text", row.Evidence.Text },
            };
        }
    }
}
