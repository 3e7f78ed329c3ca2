using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.Levels.Own;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Nominating;

/// <summary>
/// An editor takes a nominated question into the table's draft, or thanks no. From the draft it goes the ordinary way: another editor reads and publishes. The draft, the decision
/// and the mail are one transaction.
/// </summary>
internal sealed class DecideNomination(Store store, ContentTypes types, IContentWriting writing, NominationNews news, TimeProvider clock)
{
    private const string Late = "Någon annan i redaktionen hann före, eller ändrade tabellen samtidigt. Ingenting är ändrat. Läs och försök igen.";

    /// <summary>Puts it last among the table's learning or support questions.</summary>
    public async Task<Outcome<Nomination>> TakeInAsync(Person by, Guid id, bool asSupport, CancellationToken ct)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        var found = await FindAsync(by, id, ct);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        var (nomination, question) = found.Value;
        var written = await WriteAsync(by, question, asSupport ? "supportQuestions" : "learningQuestions", ct);
        if (written.Problem is { } unwritten)
        {
            return unwritten is Problem.Invalid or Problem.InvalidFields ? new Problem.Conflict("Tabellens utkast har något som måste rättas först. Öppna det, rätta och försök igen.") : unwritten;
        }

        var taken = nomination.TakeIn(written.Value, by.Id, clock.GetUtcNow());
        var saved = taken.Problem is null ? await SaveAsync(nomination, question, ct) : taken;
        if (saved.Problem is null)
        {
            await transaction.CommitAsync(ct);
        }

        return saved;
    }

    /// <summary>Thanks no, with a reason.</summary>
    public async Task<Outcome<Nomination>> DeclineAsync(Person by, Guid id, string? reason, CancellationToken ct)
    {
        var found = await FindAsync(by, id, ct);
        if (found.Problem is { } problem)
        {
            return problem;
        }

        var (nomination, question) = found.Value;
        var declined = nomination.Decline(reason, by.Id, clock.GetUtcNow());
        return declined.Problem is null ? await SaveAsync(nomination, question, ct) : declined;
    }

    private async Task<Outcome<(Nomination Nomination, OwnQuestion Question)>> FindAsync(Person by, Guid id, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        if (await store.Set<Nomination>().SingleOrDefaultAsync(nomination => nomination.Id == id, ct) is not { } nomination)
        {
            return new Problem.NotFound();
        }

        return nomination.CheckDecider(by.Id) is { } problem ? problem : (nomination, await store.Set<OwnQuestion>().AsNoTracking().SingleAsync(question => question.Id == nomination.QuestionId, ct));
    }

    // The row's id is given by the handler of the forms, as to every new row: it has never been another question's.
    private async Task<Outcome<string>> WriteAsync(Person by, OwnQuestion question, string list, CancellationToken ct)
    {
        var at = new ContentAddress(types["question-table"], question.Level.Address());
        var text = await writing.ReadAsync(by, at, ct);
        if (text.Problem is { } problem)
        {
            return problem;
        }

        var table = JsonNode.Parse(text.Value.Json)!.AsObject();
        var before = IdsIn(table);
        var rows = table[list] as JsonArray ?? [];
        rows.Add(new JsonObject { ["id"] = "", ["text"] = question.Text, ["followUps"] = new JsonArray() });
        table[list] ??= rows;
        var saved = await writing.SaveAsync(by, at, text.Value.Revision, table.ToJsonString(ContentJson.Options), ct);
        if (saved.Problem is { } unsaved)
        {
            return unsaved;
        }

        var after = await writing.ReadAsync(by, at, ct);
        return after.Problem is { } unread ? unread : IdsIn(JsonNode.Parse(after.Value.Json)!.AsObject()).Except(before).Single();
    }

    private static HashSet<string> IdsIn(JsonObject table) =>
        [.. new[] { "learningQuestions", "supportQuestions" }.SelectMany(list => table[list] as JsonArray ?? []).Select(row => (string?)row?["id"]).OfType<string>()];

    private async Task<Outcome<Nomination>> SaveAsync(Nomination nomination, OwnQuestion question, CancellationToken ct)
    {
        await news.TellAsync(nomination, question, ct);
        return await store.TrySaveAsync(ct) ? nomination : new Problem.Conflict(Late);
    }
}
