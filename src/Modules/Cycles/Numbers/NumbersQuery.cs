using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Numbers;

/// <summary>Reads the numbers of a cycle that the reader may read, one chart for each measure.</summary>
internal sealed class NumbersQuery(Store store, EntryReading reading)
{
    // More points than a chart can show.
    private const int MostNumbers = 500;

    public async Task<IReadOnlyList<MeasureView>> RunAsync(Guid cycle, Person reader, CancellationToken ct)
    {
        var numbers = store.EntriesReadableBy(reader).Where(entry => entry.CycleId == cycle && entry.Kind == EntryKind.Number);
        var entries = await reading.ShowAsync(numbers.OrderByDescending(entry => entry.WrittenAt).ThenBy(entry => entry.Id).Take(MostNumbers), reader, ct);
        var tests = await TestsAsync(cycle, ct);
        return
        [
            .. entries.Reverse().Select(entry => (Entry: entry, Line: NumberLine.Read(entry.Text))).Where(told => told.Line is not null)
                .GroupBy(told => told.Line!.Measure, StringComparer.OrdinalIgnoreCase)
                .Select(measure => new MeasureView(
                    measure.Last().Line!.Measure,
                    measure.Last().Line!.Unit,
                    new RunChart(measure.Select(told => new RunValue(told.Line!.On ?? told.Entry.WrittenAt.SwedishDate(), told.Line.Value))),
                    tests,
                    [.. measure.Where(told => told.Entry.IsMine && told.Entry.Sharing == Sharing.Own).Select(told => told.Entry)])),
        ];
    }

    private async Task<IReadOnlyList<TestMark>> TestsAsync(Guid cycle, CancellationToken ct)
    {
        var steps = await store.Set<PhaseStep>().Where(step => step.CycleId == cycle && step.To == CyclePhase.Test).OrderBy(step => step.TakenAt)
            .Select(step => new { step.TakenAt, step.Round }).ToListAsync(ct);
        return [.. steps.Select(step => new TestMark(step.TakenAt.SwedishDate(), step.Round))];
    }
}
