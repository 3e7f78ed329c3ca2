using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>Takes an answer to everybody in every team that asked, also those whose question has come through others. The mails are rows in the same save.</summary>
internal sealed class AnswerLetters(Store store, IEnumerable<ILiftingTeams> teams, IPeople people, IOrganisations organisations, IOutbox outbox, ISiteAddress site)
{
    // A question can't be lifted on more often than there are levels.
    private const int MostSteps = 8;

    public async Task AddAsync(LiftBundle bundle, LiftAnswer answer, CancellationToken ct)
    {
        var asked = await AskedAsync(bundle.Id, ct);
        var name = (await organisations.LivingNamesAsync([bundle.ReceiverCode], ct)).GetValueOrDefault(bundle.ReceiverCode, bundle.ReceiverCode);
        Dictionary<Guid, List<LiftingTeam>> receivers = [];
        foreach (var source in teams)
        {
            foreach (var team in await source.OfAsync([.. asked.Where(one => one.Source == source.Source).Select(one => one.Id)], ct))
            {
                foreach (var account in team.Accounts.Distinct())
                {
                    (receivers.TryGetValue(account, out var theirs) ? theirs : receivers[account] = []).Add(team);
                }
            }
        }

        foreach (var (account, contact) in await people.ContactsAsync(receivers.Keys, ct))
        {
            outbox.Add(Letter(contact, account, name, answer, receivers[account]));
        }
    }

    /// <summary>The cycles and meetings behind a bundle, each once, through all that was lifted on.</summary>
    public async Task<IReadOnlyList<(LiftSource Source, Guid Id)>> AskedAsync(Guid bundle, CancellationToken ct)
    {
        HashSet<(LiftSource, Guid)> asked = [];
        HashSet<Guid> seen = [bundle];
        List<Guid> next = [bundle];
        for (var step = 0; next.Count > 0 && step < MostSteps; step++)
        {
            var sources = await store.Set<LiftedQuestion>().Where(q => next.Contains(q.BundleId)).Select(q => new { q.Source, q.SourceId }).Distinct().ToListAsync(ct);
            asked.UnionWith(sources.Where(one => one.Source != LiftSource.Lifted).Select(one => (one.Source, one.SourceId)));
            next = [.. sources.Where(one => one.Source == LiftSource.Lifted).Select(one => one.SourceId).Where(seen.Add)];
        }

        return [.. asked];
    }

    private Letter Letter(Contact to, Guid account, string receiver, LiftAnswer answer, List<LiftingTeam> theirs) => new LetterBody()
        .Say($"Hej {to.Name}")
        .Say($"{receiver} har svarat på en fråga som ni har lyft.")
        .Heading(answer.Kind.Says())
        .Say(answer.Text)
        .Links([.. theirs.OrderBy(team => team.Title, SwedishOrder.Words).Select(team => (team.Title, "Där står frågan och hela svaret.", site.Absolute(team.Path)))])
        .Write(to.Email, $"Svar på er fråga: {answer.Kind.Says().TrimEnd(' ', '…', ',')}", $"lift-answer-{answer.Id:n}-{account:n}");
}
