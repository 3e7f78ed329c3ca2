using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Sheets;

/// <summary>Takes what a team has written on paper in, a line an entry, all of it in one save.</summary>
internal sealed class ReadSheet(Store store, DrawerTexts texts, TimeProvider clock)
{
    public const int MostLines = 100;

    private const string Taken = "Bladet är redan inläst, med andra rader. Öppna cykeln och se efter vad som kom med, och läs in resten på ett nytt blad.";

    /// <param name="by">The member who types.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="lines">What stands in the boxes.</param>
    /// <param name="audience">The typist's drawer, or the team.</param>
    /// <param name="key">The key of the form: the same form sent twice is taken in once. Null when there was no form.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>How many entries it became.</returns>
    public async Task<Outcome<int>> RunAsync(Person by, Guid cycle, IReadOnlyList<SheetLine> lines, Sharing? audience, Guid? key, CancellationToken ct)
    {
        if (await store.CyclesOf(by.Id).SingleOrDefaultAsync(c => c.Id == cycle, ct) is not { } found)
        {
            return new Problem.NotFound();
        }

        if (Check(lines) is { } problem)
        {
            return problem;
        }

        if (audience is not (Sharing.Own or Sharing.Team))
        {
            return new Problem.Invalid("", "Välj din låda eller teamet");
        }

        if (await TakenInAsync(by, cycle, lines, key, ct) is { } taken)
        {
            return taken;
        }

        // One after the other, so that they stand in the sheet's order.
        var now = clock.GetUtcNow();
        for (var i = 0; i < lines.Count; i++)
        {
            var written = Written(found, lines[i], i == 0 ? key : null, audience, by, now.AddMicroseconds(i));
            if (written.Problem is { } wrong)
            {
                return wrong;
            }

            store.Add(written.Value);
            await texts.FollowAsync(written.Value, ct);
        }

        if (await store.SaveAsync(Taken, ct) is not { } late)
        {
            return lines.Count;
        }

        store.ChangeTracker.Clear();
        return await TakenInAsync(by, cycle, lines, key, ct) ?? late;
    }

    /// <summary>What must be mended before the lines can be taken in, or null.</summary>
    public static Problem? Check(IReadOnlyList<SheetLine> lines) => lines.Count switch
    {
        0 => new Problem.Invalid(SheetBox.All[0].Field, "Skriv av minst en rad från bladet"),
        > MostLines => new Problem.Invalid("", $"Det är {lines.Count} rader. Läs in högst {MostLines} åt gången."),
        _ => lines.Select(line => FreeText.Check(line.Box.Field, line.Text)).FirstOrDefault(problem => problem is not null),
    };

    // The form sent twice is taken in once. Lines that were added in between are never thrown away for that.
    private async Task<Outcome<int>?> TakenInAsync(Person by, Guid cycle, IReadOnlyList<SheetLine> lines, Guid? key, CancellationToken ct)
    {
        if (await store.EntriesReadableBy(by).AsNoTracking().SingleOrDefaultAsync(entry => entry.Id == key && entry.CycleId == cycle && entry.AuthorId == by.Id, ct) is not { } first)
        {
            return null;
        }

        var last = first.WrittenAt.AddMicroseconds(MostLines);
        var together = await store.EntriesReadableBy(by).AsNoTracking()
            .Where(entry => entry.CycleId == cycle && entry.AuthorId == by.Id && entry.WrittenAt >= first.WrittenAt && entry.WrittenAt < last).ToListAsync(ct);
        var opened = await texts.OpenAsync(by, [.. together.Select(entry => entry.Id)], ct);
        var words = together.Select(entry => entry.Sharing == Sharing.Own ? opened.GetValueOrDefault(entry.Id, "") : entry.Text);
        return words.Order().SequenceEqual(lines.Select(line => line.Text).Order()) ? lines.Count : new Problem.Conflict(Taken);
    }

    private Outcome<CycleEntry> Written(LearningCycle cycle, SheetLine line, Guid? key, Sharing? audience, Person by, DateTimeOffset now)
    {
        var words = new EntryWords(line.Text, line.Box.Kind, InsightKind: null, LearningKind: null);
        var written = CycleEntry.Write(cycle, new NewEntry(words, line.Box.Phase, Key: key), prediction: null, by.Id, now);
        return written.Problem is null && audience == Sharing.Team ? written.Value.ShareWith(Sharing.Team) : written;
    }
}

/// <summary>A line of a box.</summary>
internal sealed record SheetLine(SheetBox Box, string Text)
{
    private static readonly char[] Bullets = ['-', '–', '•', '*', ' '];

    /// <summary>The lines of a box: what stands on each, without the dash before it.</summary>
    public static IEnumerable<SheetLine> Of(SheetBox box, string? typed) =>
        FreeText.Clean(typed).Split('\n').Select(line => line.TrimStart(Bullets).Trim()).Where(line => line != "").Select(line => new SheetLine(box, line));
}
