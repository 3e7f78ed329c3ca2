using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Levels.Lifted;

/// <summary>What somebody has lifted for a team, and answered for an organisation. The texts are the team's and the organisation's, and stay.</summary>
internal sealed class PersonalLifts(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("lyfta-fragor", "Frågor som du har lyft", "Mottagarens chefer läser texten. De ser inte vem som har skrivit den eller varifrån den kommer.", Questions(who.Account)) { TextField = "Text" },
        new("tillagg-till-lyfta-fragor", "Tillägg till lyfta frågor som du har skrivit", "Mottagarens chefer läser dem, utan ditt namn.", Additions(who.Account)) { TextField = "Text" },
        new("svar-pa-lyfta-fragor", "Svar på lyfta frågor som du har skrivit", "De som har lyft frågan läser svaret, som organisationens. Ditt namn visas inte.", Answers(who.Account)) { TextField = "Text" },
    ];

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        var me = who.Account;
        await store.Set<LiftedQuestion>().Where(q => q.SentBy == me).ExecuteUpdateAsync(set => set.SetProperty(q => q.SentBy, Guid.Empty), ct);
        await store.Set<LiftAddition>().Where(a => a.WrittenBy == me).ExecuteUpdateAsync(set => set.SetProperty(a => a.WrittenBy, Guid.Empty), ct);
        await store.Set<LiftAnswer>().Where(a => a.WrittenBy == me).ExecuteUpdateAsync(set => set.SetProperty(a => a.WrittenBy, Guid.Empty), ct);
    }

    private async IAsyncEnumerable<PersonalRow> Questions(Guid me)
    {
        await foreach (var question in store.Set<LiftedQuestion>().AsNoTracking().Where(q => q.SentBy == me).OrderBy(q => q.SentAt).ThenBy(q => q.Id).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Lyft", question.SentAt }, { "Text", question.Text } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Additions(Guid me)
    {
        await foreach (var addition in store.Set<LiftAddition>().AsNoTracking().Where(a => a.WrittenBy == me).OrderBy(a => a.WrittenAt).ThenBy(a => a.Id).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Skrivet", addition.WrittenAt }, { "Text", addition.Text } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Answers(Guid me)
    {
        await foreach (var answer in store.Set<LiftAnswer>().AsNoTracking().Where(a => a.WrittenBy == me).OrderBy(a => a.WrittenAt).ThenBy(a => a.Id).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Skrivet", answer.WrittenAt }, { "Svar", answer.Kind.Says() }, { "Text", answer.Text } };
        }
    }
}
