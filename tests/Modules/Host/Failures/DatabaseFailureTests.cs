using Microsoft.Data.Sqlite;
using NaraVard.Cycles.Entries;

namespace NaraVard.Tests.Host.Failures;

/// <summary>The database or its disk fails under a server in a process of its own, while some write and one reads.</summary>
[Trait("Long", "yes")]
public sealed class DatabaseFailureTests
{
    // As long as the issue says. Whoever tries something here shortens it.
    private static readonly TimeSpan Gone = TimeSpan.FromSeconds(int.TryParse(Environment.GetEnvironmentVariable("NARAVARD_TEST_GONE_SECONDS"), out var seconds) ? seconds : 60);

    [Fact]
    [Failure("Database gone for a minute", On.Both)]
    public async Task What_was_saved_is_there_after_the_database_has_been_gone_and_published_pages_are_read_meanwhile()
    {
        await using var postgres = Reliability.IsPostgres ? await OwnPostgres.StartAsync() : null;
        using var house = House(postgres);
        await TryAsync(house, "Database gone for a minute", async () =>
        {
            if (postgres is null)
            {
                // Nothing can go away but the right to write: somebody else holds it.
                await using var other = new SqliteConnection($"Data Source={house.DatabaseFile};Pooling=False;Default Timeout=30");
                await other.OpenAsync();
                await using var hold = other.CreateCommand();
                hold.CommandText = "BEGIN IMMEDIATE";
                await hold.ExecuteNonQueryAsync();
                await WaitAsync(Gone);
                return $"another program held the file's lock for {Gone.TotalSeconds:0} s";
            }

            await postgres.StopAsync();
            await WaitAsync(Gone);
            await postgres.StartAgainAsync();
            return $"`pg_ctl stop -m immediate`, {Gone.TotalSeconds:0} s, `pg_ctl start`";
        });
    }

    [Fact]
    [Failure("Database silent for a minute", On.Postgres)]
    public async Task A_database_that_says_nothing_for_a_minute_is_waited_for_and_published_pages_are_read_meanwhile()
    {
        Assert.SkipUnless(Reliability.IsPostgres, "SQLite är ingen egen process.");
        await using var postgres = await OwnPostgres.StartAsync();
        using var house = House(postgres);
        await TryAsync(house, "Database silent for a minute", async () =>
        {
            await postgres.FreezeAsync();
            await WaitAsync(Gone);
            await postgres.ThawAsync();
            return $"SIGSTOP to all of PostgreSQL, {Gone.TotalSeconds:0} s, SIGCONT";
        });
    }

    [Fact]
    [Failure("Disk full", On.Both)]
    public async Task What_was_saved_is_there_after_the_disk_has_been_full_and_the_server_goes_on_by_itself_when_there_is_room()
    {
        var megabytes = Reliability.IsPostgres ? 400 : 32;
        using var disk = SmallDisk.Make(megabytes);
        Assert.SkipWhen(disk is null, "Bara root får göra en liten disk att fylla.");
        await using var postgres = Reliability.IsPostgres ? await OwnPostgres.StartAsync(disk.Folder) : null;
        using var house = House(postgres, Reliability.IsPostgres ? null : Path.Combine(disk.Folder, "data"));
        await TryAsync(house, "Disk full", async () =>
        {
            disk.Fill();
            await WaitAsync(Gone / 3);
            disk.Free();
            if (postgres?.IsRunning != false)
            {
                return $"the {megabytes} MB disk with the database was filled to the last byte for {(Gone / 3).TotalSeconds:0} s";
            }

            await postgres.StartAgainAsync();
            return $"the {megabytes} MB disk with the database was filled for {(Gone / 3).TotalSeconds:0} s; PostgreSQL stopped itself and was started again";
        });
    }

    private static KilledServer House(OwnPostgres? postgres, string? folder = null) => new(Path.Combine(Site.Root, "content"), TestDatabase.Create(folder, postgres?.ConnectionString));

    private static async Task TryAsync(KilledServer house, string failure, Func<Task<string>> fail)
    {
        await using var server = house.Start("--demo");
        await using var people = await Crowd.BeginAsync(server);
        await people.UntilSavedAsync(60);
        await WaitAsync(TimeSpan.FromSeconds(2));
        var (from, before) = (DateTime.UtcNow, people.Kept.Count);
        var made = await fail();
        var to = DateTime.UtcNow;
        var meanwhile = people.Kept.Count - before;
        var back = await people.UntilSavedAsync(1);
        await people.UntilSavedAsync(60);
        await people.StopAsync();
        var kept = await KeptAsync(house, people);
        var answers = people.Between(from, to);
        var (reads, refused) = (answers.Where(answer => answer.What != Crowd.Writes).ToList(), answers.Where(answer => answer.Status != 302 && answer.What == Crowd.Writes).ToList());
        Reliability.Write(
            failure,
            made,
            $"all of {kept} acknowledged entries, {meanwhile} of them meanwhile",
            $"writing: {Counted(refused)}; public pages: {Counted(reads)}",
            $"saved again {Reliability.Seconds(back)} after; slowest public page {Reliability.Seconds(reads.Max(answer => answer.Took))}");

        Assert.All(refused, answer => Assert.True(answer is { Status: 503, IsPlain: true }, $"{answer}"));
        Assert.All(reads, answer => Assert.True(answer.Status == 200, $"{answer}"));
        Assert.NotEmpty(refused);
    }

    /// <summary>Everything that was said to be saved is there, once, and nothing that was never sent.</summary>
    internal static async Task<int> KeptAsync(KilledServer house, Crowd people)
    {
        var rows = await house.AskAsync(store => Task.FromResult(store.Set<CycleEntry>().Select(entry => entry.Id).ToHashSet()));
        Assert.DoesNotContain(people.Kept.Keys, key => !rows.Contains(key));
        return people.Kept.Count;
    }

    internal static string Counted(IEnumerable<Answered> answers) =>
        string.Join(", ", answers.GroupBy(answer => answer.Status).OrderBy(group => group.Key).Select(group => $"{group.Count()} × {(group.Key == 0 ? "no answer" : group.Key)}")) is { Length: > 0 } counted ? counted : "none";

    private static async Task WaitAsync(TimeSpan time)
    {
        using var once = new PeriodicTimer(time);
        await once.WaitForNextTickAsync();
    }
}
