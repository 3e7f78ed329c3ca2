using Quartz;

namespace NaraVard.Web.Status;

/// <summary>
/// What is kept of a job that failed is the kind of its fault. What the fault itself says may hold what somebody has written or an address, and goes to the log alone.
/// </summary>
internal sealed class HarmlessFailures : IJobExecutionMiddleware
{
    public async ValueTask Invoke(IJobExecutionContext context, JobExecutionDelegate next, CancellationToken cancellationToken)
    {
        try
        {
            await next(context, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            throw new JobFailedException(fault);
        }
    }

    private sealed class JobFailedException(Exception fault) : Exception(fault.GetType().Name, fault);
}
