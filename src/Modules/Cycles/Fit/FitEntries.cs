using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Fit;

/// <summary>Makes the answers of the talk into the first Observe entries, in the drawer of the one who answers. Saves nothing itself, so that the answers come with the start or not at all.</summary>
internal sealed partial class FitEntries(Store store, DrawerTexts texts, TimeProvider clock)
{
    public const int Most = 60;

    private const string Field = "Answers";

    /// <summary>The field of an answer.</summary>
    public static string FieldOf(string question) => $"{Field}[{question}].Text";

    /// <summary>Adds the answers that aren't there yet to what is about to be saved.</summary>
    /// <param name="by">The member who answers.</param>
    /// <param name="cycle">The cycle, perhaps not saved yet.</param>
    /// <param name="replies">The answers by question; those without text are left out.</param>
    /// <param name="asked">The questions as they are asked now.</param>
    /// <param name="form">The key of the form.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many were added, or every field that must be mended.</returns>
    public async Task<Outcome<int>> AddAsync(Person by, LearningCycle cycle, IReadOnlyDictionary<string, FitReply> replies, IReadOnlyList<FitQuestion> asked, Guid form, CancellationToken ct)
    {
        var written = replies.Where(reply => FreeText.Clean(reply.Value?.Text) != "").ToList();
        if (Check(written) is { } problem)
        {
            return problem;
        }

        var order = asked.Select(question => question.Id).ToList();
        var words = asked.ToDictionary(question => question.Id, question => question.Text);
        var left = await LeftAsync(by, cycle.Id, written, form, ct);
        var now = clock.GetUtcNow();
        foreach (var (i, (question, reply, key)) in left.OrderBy(answer => order.IndexOf(answer.Question) is var at && at < 0 ? order.Count : at).Index())
        {
            var wanted = new NewEntry(new EntryWords(reply.Text, EntryKind.Observation, null, null), CyclePhase.Observe, question, Key: key)
            {
                QuestionText = words.GetValueOrDefault(question) ?? FreeText.Clean(reply.Asked),
                Round = 1,
            };

            // One after the other, so that they stand in the talk's order.
            var entry = CycleEntry.Write(cycle, wanted, prediction: null, by.Id, now.AddMicroseconds(i + 1));
            if (entry.Problem is { } wrong)
            {
                return wrong;
            }

            store.Add(entry.Value);
            await texts.FollowAsync(entry.Value, ct);
        }

        return left.Count;
    }

    private static Problem? Check(IReadOnlyList<KeyValuePair<string, FitReply>> written)
    {
        if (written.Count > Most || written.Any(reply => !IsQuestion().IsMatch(reply.Key)))
        {
            return new Problem.Invalid("", "Formuläret går inte att läsa. Öppna sidan på nytt och svara därifrån.");
        }

        var faults = written.SelectMany(reply => new[]
        {
            FreeText.Check(FieldOf(reply.Key), FreeText.Clean(reply.Value.Text)),
            FreeText.Check(FieldOf(reply.Key), FreeText.Clean(reply.Value.Asked), longest: CycleEntry.LongestQuestion),
        }).OfType<Problem.Invalid>().DistinctBy(fault => fault.Field).ToList();
        return faults.Count == 0 ? null : new Problem.InvalidFields(faults);
    }

    // The form sent twice is one set of answers. Other words than those that were sent then are never thrown away for that: they become an entry of their own.
    private async Task<IReadOnlyList<(string Question, FitReply Reply, Guid Key)>> LeftAsync(Person by, Guid cycle, IReadOnlyList<KeyValuePair<string, FitReply>> written, Guid form, CancellationToken ct)
    {
        var keys = written.ToDictionary(reply => reply.Key, reply => KeyOf(form, reply.Key));
        var ids = keys.Values.ToArray();
        var sent = await store.EntriesReadableBy(by).AsNoTracking().Where(entry => ids.Contains(entry.Id) && entry.CycleId == cycle && entry.AuthorId == by.Id).ToDictionaryAsync(entry => entry.Id, ct);
        var drawer = await texts.OpenAsync(by, [.. sent.Keys], ct);
        return
        [
            .. from reply in written
               let key = keys[reply.Key]
               let before = sent.GetValueOrDefault(key)
               where before is null || (before.EditedAt is null && TextOf(before) != FreeText.Clean(reply.Value.Text))
               select (reply.Key, reply.Value, before is null ? key : Guid.CreateVersion7()),
        ];

        string? TextOf(CycleEntry entry) => entry.Sharing == Sharing.Own ? drawer.GetValueOrDefault(entry.Id) : entry.Text;
    }

    // Of the form and the question alone: an id that told of the words would give somebody's drawer away.
    private static Guid KeyOf(Guid form, string question) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{form}/{question}")).AsSpan(0, 16));

    [GeneratedRegex("^passar-[a-z0-9-]{1,60}$")]
    private static partial Regex IsQuestion();
}
