using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NaraVard.Kernel.Privacy;

namespace NaraVard.People.Rights.Retention;

/// <summary>Removes what has been kept for as long as it may, kind by kind and batch by batch. A kind that fails keeps no other from going.</summary>
internal sealed partial class CarryOutRetention(IServiceScopeFactory scopes, RetentionTimes times, TimeProvider clock, ILogger<CarryOutRetention> log)
{
    public const int Batch = 500;

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var rule in times.All)
        {
            try
            {
                await ForgetAsync(rule, ct);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(exception, rule.Key);
            }
        }

        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Store>().ForgetLogAsync(ct);
    }

    private async Task ForgetAsync(RetentionRule rule, CancellationToken ct)
    {
        var before = clock.GetUtcNow().AddDays(-rule.Days);
        int gone;
        do
        {
            await using var scope = scopes.CreateAsyncScope();
            gone = await ((IForget)scope.ServiceProvider.GetRequiredService(rule.Forget)).RunAsync(before, Batch, ct);
        }
        while (gone >= Batch);
    }

    [LoggerMessage(LogLevel.Error, "Det som ska tas bort enligt Retention:{Key} kunde inte tas bort. Nytt försök nästa natt.")]
    private partial void LogFailed(Exception exception, string key);
}
