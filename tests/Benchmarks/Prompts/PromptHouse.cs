extern alias web;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Kernel;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Outbox;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;

namespace NaraVard.Tests.Benchmarks.Prompts;

/// <summary>The site in this process, with people in teams of ten who are all due, and nothing else going on: no job rings.</summary>
internal sealed class PromptHouse(string data, string? store) : WebApplicationFactory<web::Program>
{
    private const int Team = 10;
    private const int Batch = 500;
    private const int Weeks = 13;
    private const string Organisation = "BENCH";

    // A Tuesday at eleven, an hour after all were due.
    private static readonly DateTimeOffset Now = SwedishTime.At(new DateOnly(2027, 1, 12), new TimeOnly(11, 0));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("Content:Folder", Lab.Content);
        builder.UseSetting("NARAVARD_DATA", data);
        builder.UseSetting("Logging:LogLevel:Default", "Warning");
        if (store is not null)
        {
            builder.UseSetting("ConnectionStrings:Store", store);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(new Still(Now));
            foreach (var job in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.FullName?.StartsWith("Quartz", StringComparison.Ordinal) == true).ToList())
            {
                services.Remove(job);
            }
        });
    }

    public async Task SeedAsync(int people)
    {
        await InStoreAsync(async rows =>
        {
            rows.Add(new People.Organisations.Organisation { Code = Organisation, Name = "Mätningen", Kind = "demo", Level = SystemLevel.Organisation });
            await rows.SaveChangesAsync();
        });
        for (var from = 0; from < people; from += Batch)
        {
            var (first, count) = (from, Math.Min(Batch, people - from));
            await InStoreAsync(async rows =>
            {
                rows.ChangeTracker.AutoDetectChangesEnabled = false;
                for (var i = 0; i < count; i += Team)
                {
                    AddTeam(rows, first + i, Math.Min(Team, count - i));
                }

                await rows.SaveChangesAsync();
            });
        }

        await InStoreAsync(AskBeforeAsync);
    }

    // A quarter of weekly questions that everybody has had, since choosing looks back at them.
    private static async Task AskBeforeAsync(Store rows)
    {
        var isPostgres = rows.Database.IsNpgsql();
        var id = isPostgres ? "gen_random_uuid()" : "upper(substr(hex, 1, 8) || '-' || substr(hex, 9, 4) || '-' || substr(hex, 13, 4) || '-' || substr(hex, 17, 4) || '-' || substr(hex, 21))";
        var chance = isPostgres ? "" : ", lower(hex(randomblob(16))) AS hex";
        for (var week = 1; week <= Weeks; week++)
        {
            var day = Now.AddDays(-7 * week);
            var date = isPostgres ? $"DATE '{day:yyyy-MM-dd}'" : $"'{day:yyyy-MM-dd}'";
            var sql = $"""
                INSERT INTO reflection_prompts ("Id", "ScheduleId", "AccountId", "CycleId", "QuestionId", "Question", "Occurrence", "AskedOn", "Place", "AskedAt", "Version")
                SELECT {id}, s."Id", s."AccountId", s."CycleId", 'bench-{week}', 'Vad ser ni?', {date}, {date}, 0, {(isPostgres ? $"TIMESTAMPTZ '{day.UtcDateTime:yyyy-MM-dd HH:mm:ss}+00'" : $"'{day.UtcDateTime:yyyy-MM-dd HH:mm:ss}'")}, 1
                FROM (SELECT * {chance} FROM prompt_schedules) s
                """;
            await rows.Database.ExecuteSqlRawAsync(sql);
        }
    }

    public async Task<int> RingAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SendDuePrompts>().RunAsync(CancellationToken.None);
    }

    public async Task<(int Prompts, int Mails, int Due)> CountAsync()
    {
        await using var scope = Services.CreateAsyncScope();
        var rows = scope.ServiceProvider.GetRequiredService<Store>();
        var today = Now.SwedishDate();
        return (await rows.Set<ReflectionPrompt>().CountAsync(prompt => prompt.AskedOn == today), await rows.Set<OutboxMail>().CountAsync(), await rows.Set<PromptSchedule>().CountAsync(schedule => schedule.NextAt <= Now));
    }

    /// <summary>The same rows with nothing chosen and nothing written: a prompt, a mail as long as the real ones, and a schedule moved on.</summary>
    public async Task WriteBareAsync(int people)
    {
        for (var i = 0; i < people; i += Batch)
        {
            var day = Now.AddDays(7);
            await InStoreAsync(async rows =>
            {
                var schedules = await rows.Set<PromptSchedule>().OrderBy(schedule => schedule.NextAt).Take(Batch).ToListAsync();
                var text = await rows.Set<OutboxMail>().OrderBy(mail => mail.WrittenAt).Select(mail => new { mail.Text, mail.Html, mail.StopUrl }).FirstAsync();
                foreach (var schedule in schedules)
                {
                    var prompt = ReflectionPrompt.Of(schedule, new ChosenQuestion("team-l1", "Vad ser ni?", ""), schedule.Occurrence.AddYears(1), place: 0, day);
                    rows.Add(prompt);
                    rows.Add(OutboxMail.From(new("asa@exempel.se", "Vad ser ni?", text.Text, text.Html) { Key = ReflectionPrompt.MailKey(prompt.Id), StopUrl = text.StopUrl }, day));
                    schedule.Postpone(schedule.NextAt!.Value.AddDays(1));
                }

                await rows.SaveChangesAsync();
            });
        }
    }

    private async Task InStoreAsync(Func<Store, Task> act)
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<Store>());
    }

    private static void AddTeam(Store rows, int first, int count)
    {
        LearningCycle? cycle = null;
        for (var i = first; i < first + count; i++)
        {
            var account = Account.Create($"person{i}@exempel.se", $"Person {i}");
            (account.NormalizedEmail, account.NormalizedUserName, account.EmailConfirmed) = (account.Email!.ToUpperInvariant(), account.Email.ToUpperInvariant(), true);
            rows.Add(account);
            rows.Add(new AccountMembership { AccountId = account.Id, OrganisationCode = Organisation, Role = Role.Practitioner });
            cycle ??= LearningCycle.Start(new CyclePlan("Lugnare morgnar", "Att förstå mornarna", SystemLevel.Team), Organisation, grownFrom: null, account.Id, Now.AddDays(-30)).Value;
            cycle.Welcome(account.Id, Now.AddDays(-30));
            var schedule = PromptSchedule.For(account.Id, cycle.Id);
            schedule.Ask(Rhythm.Weekly, DayOfWeek.Tuesday, new TimeOnly(10, 0), OwnHours.Usual(account.Id), Now.AddDays(-1));
            rows.Add(schedule);
        }

        rows.Add(cycle!);
    }

    private sealed class Still(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
}
