using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace NaraVard.Mail.Incoming;

/// <summary>Reads what has come in. One mail that can't be taken in stands in no other's way.</summary>
internal sealed partial class ReadInbox(IInbox inbox, IServiceScopeFactory scopes, IOptions<MailOptions> options, ILogger<ReadInbox> log)
{
    private const int MostFailures = 5;

    private int _failures;

    /// <returns>How many mails were taken in.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var taken = 0;
        if (options.Value.Inbox.IsOn)
        {
            await inbox.ReadAsync(
                async raw =>
                {
                    var intake = await TakeAsync(raw, ct);
                    taken += intake == Intake.Taken ? 1 : 0;
                    return intake;
                },
                ct);
        }

        return taken;
    }

    private async Task<Intake> TakeAsync(byte[] raw, CancellationToken ct)
    {
        if (_failures >= MostFailures)
        {
            return Intake.Later;
        }

        await using var scope = scopes.CreateAsyncScope();
        try
        {
            return await scope.ServiceProvider.GetRequiredService<TakeIncomingMail>().RunAsync(raw, ct);
        }
        catch (Exception broken) when (broken is not OperationCanceledException)
        {
            // It stays where it is, and the others are read meanwhile; when nothing goes, the database is most likely away.
            _failures++;
            LogLater(broken);
            return Intake.Later;
        }
    }

    [LoggerMessage(LogLevel.Error, "Ett mejl som kom in gick inte att ta emot. Det ligger kvar i brevlådan och läses igen.")]
    private partial void LogLater(Exception exception);
}

/// <summary>Rings each minute.</summary>
[DisallowConcurrentExecution]
internal sealed class InboxJob(ReadInbox read) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<InboxJob>(
        trigger => trigger.WithIdentity("inbox").StartNow().WithSimpleSchedule(TimeSpan.FromMinutes(1)),
        job => job.WithIdentity("inbox").WithDescription("Tar emot mejl"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await read.RunAsync(cancellationToken);
}
