using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NaraVard.Search.Find;

namespace NaraVard.Search.Asked;

/// <summary>
/// Counts what is searched for. A node gathers it and writes it down together a few times a minute, so no search waits for the database. What a node that is killed had
/// gathered is a count too few.
/// </summary>
internal sealed class SearchCounts(IServiceScopeFactory scopes, TimeProvider clock) : BackgroundService
{
    // So many different searches between two writings are no longer people's.
    private const int Most = 5_000;

    private static readonly TimeSpan Between = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private Dictionary<(DateOnly Month, string Words), (int Times, int Missed)> _gathered = [];

    public void Count(SearchAnswer answer)
    {
        if (SearchCount.WordsOf(answer.Query.Text) is not { } words)
        {
            return;
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        Add((new DateOnly(today.Year, today.Month, 1), words), 1, answer.Promoted.Count == 0 && (answer.Total == 0 || answer.Missing.Count > 0) ? 1 : 0);
    }

    /// <summary>Writes down what this node has gathered, before somebody reads the counts.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        var gathered = Take();
        if (gathered.Count == 0)
        {
            return;
        }

        try
        {
            await WriteAsync(gathered, ct);
        }
        catch
        {
            // Next time.
            foreach (var (what, count) in gathered)
            {
                Add(what, count.Times, count.Missed);
            }

            throw;
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Between);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TryWriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // The node stops, and writes once more.
        }
    }

    private async Task TryWriteAsync(CancellationToken ct)
    {
        try
        {
            await WriteAsync(ct);
        }
        catch (Exception failure) when (failure is DbException or OperationCanceledException || StoreAway.IsCause(failure))
        {
            // The database is away, another node was before, or this one stops: the counts are still here.
        }
    }

    // In one order on all nodes, so that no two wait for each other.
    private async Task WriteAsync(Dictionary<(DateOnly Month, string Words), (int Times, int Missed)> gathered, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<Store>().Database;
        await using var together = await database.BeginTransactionAsync(ct);
        foreach (var ((month, words), (times, missed)) in gathered.OrderBy(one => one.Key.Words, StringComparer.Ordinal).ThenBy(one => one.Key.Month))
        {
            await database.ExecuteSqlAsync(
                $"""
                INSERT INTO search_counts ("Month", "Words", "Times", "Missed") VALUES ({month}, {words}, {times}, {missed})
                ON CONFLICT ("Month", "Words") DO UPDATE SET "Times" = search_counts."Times" + excluded."Times", "Missed" = search_counts."Missed" + excluded."Missed"
                """,
                ct);
        }

        await together.CommitAsync(ct);
    }

    private void Add((DateOnly Month, string Words) what, int times, int missed)
    {
        lock (_gate)
        {
            if (_gathered.TryGetValue(what, out var count) || _gathered.Count < Most)
            {
                _gathered[what] = (count.Times + times, count.Missed + missed);
            }
        }
    }

    private Dictionary<(DateOnly Month, string Words), (int Times, int Missed)> Take()
    {
        lock (_gate)
        {
            var gathered = _gathered;
            _gathered = [];
            return gathered;
        }
    }
}
