using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Board;
using NaraVard.People.Contracts;

namespace NaraVard.Tests.Cycles.Entries;

internal static class Reading
{
    /// <summary>Whether the cycle's page is there for somebody who has no demo account.</summary>
    public static Task<bool> CanReadAsync(this Site site, Person reader, Guid cycle) =>
        site.AskAsync(async services => await services.GetRequiredService<BoardQuery>().RunAsync(cycle, reader, 1, default) is not null);
}
