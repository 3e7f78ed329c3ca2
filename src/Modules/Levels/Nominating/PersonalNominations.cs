using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.Levels.Own;

namespace NaraVard.Levels.Nominating;

/// <summary>The questions that somebody has nominated. What was taken in stays, without whose it was; the rest goes.</summary>
internal sealed class PersonalNominations(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("nomineringar", "Frågor som du har nominerat till den nationella tabellen", "Redaktionen ser att det är du. Ingen annan.", Nominated(who.Account)) { TextField = "Varför" },
        new("nomineringar-bestamda", "Nomineringar som du har svarat på", "Redaktionens arbete. Den som nominerade ser inte vem som svarade.", Decided(who.Account)),
    ];

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        var mine = store.Set<Nomination>().Where(nomination => nomination.NominatedBy == who.Account);
        await mine.Where(nomination => nomination.State != NominationState.TakenIn).ExecuteDeleteAsync(ct);
        await mine.ExecuteUpdateAsync(set => set.SetProperty(nomination => nomination.NominatedBy, Guid.Empty).SetProperty(nomination => nomination.Version, nomination => nomination.Version + 1), ct);
    }

    private IAsyncEnumerable<PersonalRow> Nominated(Guid me) => Rows(nomination => nomination.NominatedBy == me);

    private IAsyncEnumerable<PersonalRow> Decided(Guid me) => Rows(nomination => nomination.DecidedBy == me);

    private async IAsyncEnumerable<PersonalRow> Rows(System.Linq.Expressions.Expression<Func<Nomination, bool>> which)
    {
        var rows = from nomination in store.Set<Nomination>().AsNoTracking().Where(which)
                   join question in store.Set<OwnQuestion>() on nomination.QuestionId equals question.Id
                   orderby nomination.NominatedAt, nomination.Id
                   select new { Nomination = nomination, question.Text };
        await foreach (var row in rows.AsAsyncEnumerable())
        {
            yield return new PersonalRow
            {
                { "Fråga", row.Text },
                { "Nominerad", row.Nomination.NominatedAt },
                { "Läge", row.Nomination.State switch { NominationState.TakenIn => "intagen", NominationState.Declined => "inte med", _ => "väntar" } },
                { "Bestämt", row.Nomination.DecidedAt },
                { "Redaktionens skäl", row.Nomination.Refusal },
                { "Varför", row.Nomination.Why },
            };
        }
    }
}
