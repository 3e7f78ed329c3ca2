using Microsoft.Extensions.DependencyInjection;
using NaraVard.Levels.Contracts;

namespace NaraVard.Cycles.Lifting;

internal static class LiftServices
{
    public static void AddLifting(this IServiceCollection services) =>
        services.AddScoped<LiftSenders>().AddScoped<LiftChoices>().AddScoped<LiftFromCycle>().AddScoped<ILiftingTeams>(provider => provider.GetRequiredService<LiftSenders>());
}
