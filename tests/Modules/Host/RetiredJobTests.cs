using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using Npgsql;
using Quartz;

namespace NaraVard.Tests.Host;

/// <summary>What an earlier release left in the store of jobs.</summary>
public sealed class RetiredJobTests
{
    [Fact]
    public async Task A_start_deletes_jobs_of_earlier_releases_and_leaves_those_of_a_newer_one()
    {
        string[] retired = ["typings", "fact-check-addresses", "web-hooks-tidy"];
        await using var site = new Site();
        var before = await SchedulerAsync(site.Services);
        foreach (var name in retired.Append("of-a-newer-release"))
        {
            await before.ScheduleJob(JobBuilder.Create<Nothing>().WithIdentity(name).Build(), TriggerBuilder.Create().WithIdentity(name).StartAt(DateTimeOffset.UtcNow.AddYears(1)).Build());
        }

        Assert.Equal(4, await ForgetClassAsync(site.Services.GetRequiredService<IConfiguration>().GetConnectionString("Jobs")!));

        await using var again = site.WithWebHostBuilder(_ => { });
        var after = await SchedulerAsync(again.Services);

        foreach (var name in retired)
        {
            Assert.False(await after.Exists(new JobKey(name)));
            Assert.False(await after.Exists(new TriggerKey(name)));
        }

        Assert.True(await after.Exists(new JobKey("of-a-newer-release")));
        Assert.True(await after.Exists(new JobKey("retention")));
    }

    // As when the class of a job is gone from the release.
    private static async Task<int> ForgetClassAsync(string jobs)
    {
        await using DbConnection connection = StoreSetup.IsPostgres(jobs) ? new NpgsqlConnection(jobs) : new SqliteConnection(jobs);
        await connection.OpenAsync();
        await using var update = connection.CreateCommand();
        update.CommandText = $"UPDATE qrtz_job_details SET job_class_name = 'NaraVard.Gone.Job, NaraVard.Gone' WHERE job_class_name LIKE '%{nameof(Nothing)}%'";
        return await update.ExecuteNonQueryAsync();
    }

    private static async Task<IScheduler> SchedulerAsync(IServiceProvider services) => await services.GetRequiredService<ISchedulerFactory>().GetScheduler();

    private sealed class Nothing : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => ValueTask.CompletedTask;
    }
}
