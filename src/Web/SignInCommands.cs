using NaraVard.Kernel;
using NaraVard.People.Contracts;
using NaraVard.Web.Database;

namespace NaraVard.Web;

/// <summary>What can be done about signing in without being signed in.</summary>
internal static class SignInCommands
{
    /// <summary>Signs everybody out. The server may run meanwhile.</summary>
    /// <returns>The exit code: 0 when nobody is signed in any longer.</returns>
    public static async Task<int> EndSignInsAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (services, ct) = (scope.ServiceProvider, app.Lifetime.ApplicationStopping);
        await app.ReadySchemaAsync(services.GetRequiredService<Store>(), ct);
        var ended = await services.GetRequiredService<IEndSignIns>().OfEverybodyAsync(ct);
        Console.WriteLine($"{(ended == 1 ? "1 inloggning är avslutad" : $"{ended} inloggningar är avslutade")}. En server som är igång märker det inom en halv minut.");
        return 0;
    }
}
