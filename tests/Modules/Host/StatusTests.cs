using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Status;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Mail;
using Quartz;
using Quartz.Extensibility;

namespace NaraVard.Tests.Host;

public sealed class StatusTests(Site site)
{
    [Fact]
    public async Task It_is_seen_at_once_whether_all_is_well_and_each_trouble_says_what_to_do()
    {
        await using var own = new Site();
        var administrator = await own.SignedInAsync("administrator");
        var scheduler = await own.Services.GetRequiredService<ISchedulerFactory>().GetScheduler();

        Assert.Contains("Allt är bra", (await administrator.OpenAsync("/admin/driftlage")).Text(".notice"));

        await FailAsync(own, scheduler);
        var failed = await administrator.OpenAsync("/admin/driftlage");
        Assert.Contains("En sak att se till", failed.Text(".notice"));
        Assert.Contains("Det har gått fel en gång (InvalidOperationException).", failed.Text("main"));
        Assert.DoesNotContain("hemligt", failed.Text("main"));

        await StandStillAsync(scheduler);
        await own.WriteAsync(Post.Letter() with { To = "nagon.sarskild@exempel.se" });
        own.Clock.Advance(TimeSpan.FromMinutes(11));
        var still = await administrator.OpenAsync("/admin/driftlage");
        Assert.Contains("Kön står still", still.Text("main"));
        Assert.Contains("Jobbet står still. Starta om servern", still.Text("main"));
        Assert.Contains("Post: Väntar, 1 mejl", still.Text(".notice"));
        Assert.DoesNotContain("nagon.sarskild", still.DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task The_page_tells_of_the_house_in_parts()
    {
        var page = await (await site.SignedInAsync("administrator")).OpenAsync("/admin/driftlage");

        Assert.Equal(
            ["Den här noden", "Databasen", "Skyddet", "Jobben", "Noderna", "Post", "Bilder och filer", "Aviseringar till andra system", "Sökningen på den här noden"],
            page.QuerySelectorAll("main h2[id]").Select(part => part.ChildNodes[0].TextContent.Trim()));
        Assert.Contains("Skickar mejl", page.Text("main"));
        Assert.NotNull(page.QuerySelector("main a[href='/admin/post']"));
        Assert.DoesNotContain("går inte att läsa av", page.Text("main"));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_reads_it()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await (await site.SignedInAsync("redaktor")).StatusAsync("/admin/driftlage"));
        Assert.Equal(HttpStatusCode.Redirect, await site.Visitor().StatusAsync("/admin/driftlage"));
    }

    [Theory]
    [InlineData(900, "1 kB")]
    [InlineData(1_234_000, "1,2 MB")]
    [InlineData(70_500_000_000, "70,5 GB")]
    public void Sizes_are_read_as_people_say_them(long bytes, string said) => Assert.Equal(said, StatusWords.Size(bytes));

    private static async Task FailAsync(Site own, IScheduler scheduler)
    {
        var history = own.Services.GetRequiredService<IExecutionHistoryStore>();
        await scheduler.ScheduleJob(JobBuilder.Create<Failing>().WithIdentity("failing").StoreDurably().Build(), TriggerBuilder.Create().WithIdentity("failing").StartNow().Build());
        while (await history.GetJobRunStatus(scheduler.SchedulerName, new JobKey("failing")) is null)
        {
            await Task.Yield();
        }
    }

    private static async Task StandStillAsync(IScheduler scheduler)
    {
        await scheduler.PauseAll();
        while ((await scheduler.QueryFireInstances(new FireInstanceQuery())).Items.Count > 0)
        {
            await Task.Yield();
        }
    }

    internal sealed class Failing : IJob
    {
        public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => throw new InvalidOperationException("Något hemligt.");
    }
}
