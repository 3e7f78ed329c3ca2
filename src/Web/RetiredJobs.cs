using Quartz;

namespace NaraVard.Web;

/// <summary>
/// Jobs that earlier releases had. The store that outlives a release still rings them, with classes that are gone. They are told
/// by name: what no module declares may as well be a job of a newer release, whose node shares the store while an older one starts
/// again, and nothing in the store tells the two apart. Whoever removes a job adds its name here, and never uses the name again.
/// </summary>
internal static class RetiredJobs
{
    public static readonly JobKey[] All = [new("typings"), new("fact-check-addresses"), new("web-hooks-tidy")];

    /// <summary>Takes them out of the store. May run on several nodes at once.</summary>
    public static async Task DeleteAsync(IServiceProvider services, CancellationToken ct) =>
        await (await services.GetRequiredService<ISchedulerFactory>().GetScheduler(ct)).DeleteJobs(All, ct);
}
