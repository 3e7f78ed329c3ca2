using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Own;

/// <summary>Somebody who works in an organisation adds a question that it asks itself.</summary>
internal sealed class AddOwnQuestion(Store store, TimeProvider clock)
{
    private const string Late = "Någon annan lade till en fråga samtidigt, eller så är formuläret redan skickat. Din text står kvar. Se efter om frågan finns och spara annars igen.";

    public async Task<Outcome<OwnQuestion>> RunAsync(Person by, NewOwnQuestion wanted, CancellationToken ct)
    {
        if (!by.May(Policies.Practitioner))
        {
            return new Problem.Denied();
        }

        if (!by.Places.Contains(wanted.Organisation))
        {
            return new Problem.Invalid("Organisation", "Välj en av dina organisationer");
        }

        if (await store.Set<OwnQuestion>().AsNoTracking().SingleOrDefaultAsync(question => question.Id == wanted.Key && question.WrittenBy == by.Id, ct) is { } sent)
        {
            return sent;
        }

        // How many and the next number in one question: what somebody adds in between has the same number and only one of the two is saved.
        var there = await store.Set<OwnQuestion>().Where(question => question.OrganisationCode == wanted.Organisation && question.Level == wanted.Level)
            .GroupBy(_ => 1).Select(all => new { Standing = all.Count(question => question.RemovedAt == null), Last = all.Max(question => question.Number) }).SingleOrDefaultAsync(ct);
        if (there?.Standing >= OwnQuestion.MostAtLevel)
        {
            return new Problem.Invalid("", $"Organisationen har redan {OwnQuestion.MostAtLevel} egna frågor på den här nivån. Ta bort någon som ni inte använder.");
        }

        var added = OwnQuestion.Add(wanted, (there?.Last ?? 0) + 1, by.Id, clock.GetUtcNow());
        return added.Problem ?? await SaveAsync(added.Value, ct);
    }

    private async Task<Outcome<OwnQuestion>> SaveAsync(OwnQuestion question, CancellationToken ct)
    {
        store.Add(question);
        return await store.TrySaveAsync(ct) ? question : new Problem.Conflict(Late);
    }
}
