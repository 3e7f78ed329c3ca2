using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;
using NaraVard.Kernel.Schema;
using Npgsql;
using Quartz;

namespace NaraVard.Web.Database;

/// <summary>The schema: brought up to date by the server when it starts, or by a command of its own with a role of its own.</summary>
internal static class SchemaCommands
{
    /// <summary>Whether the program that runs now makes and changes tables: the server, unless it is told to leave that to the command.</summary>
    public static bool Migrates(this IConfiguration config) => config["Store:Migrate"] != "command" || config.GetValue<bool>("Migrate") || config["Restore"] is not null;

    /// <summary>Brings the schema up to date and ends.</summary>
    /// <returns>The exit code: 0 when it is up to date.</returns>
    public static async Task<int> MigrateAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (store, ct) = (scope.ServiceProvider.GetRequiredService<Store>(), app.Lifetime.ApplicationStopping);
        await using var held = await LockAsync(store, ct);
        var missing = (await UsableAsync(store, ct)).Missing;
        Say(missing.Count == 0 ? "Databasen har alla migreringar." : $"{Count(missing)} ska göras:");
        Name(missing);
        await store.MigrateAsync(held, ct);
        await scope.ServiceProvider.GetRequiredService<ISchedulerFactory>().GetScheduler(ct);
        Say(missing.Count == 0 ? "Inget behövde göras." : "Klart: databasen har alla migreringar, och tabellerna för jobben finns.");
        return 0;
    }

    /// <summary>Makes sure that the schema is one that this program can work on.</summary>
    public static async Task ReadySchemaAsync(this WebApplication app, Store store, CancellationToken ct)
    {
        if (!app.Configuration.Migrates())
        {
            if ((await UsableAsync(store, ct)).Missing is { Count: > 0 } missing)
            {
                throw new StartException($"Databasen saknar {Count(missing)}:{Environment.NewLine}{string.Join(Environment.NewLine, missing.Select(id => $"  {id}"))}{Environment.NewLine}"
                    + "Store:Migrate är command, så servern gör dem inte själv. Kör samma program med --migrate som den roll som äger databasen, och starta sedan igen.");
            }

            return;
        }

        await using var held = await LockAsync(store, ct);
        await UsableAsync(store, ct);
        await store.MigrateAsync(held, ct);
    }

    /// <summary>Makes the jobs' tables, one node at a time, and takes away jobs of earlier releases.</summary>
    public static async Task ReadyJobsAsync(this WebApplication app, IServiceProvider services, CancellationToken ct)
    {
        await using var held = app.Configuration.Migrates() ? await LockAsync(services.GetRequiredService<Store>(), ct) : null;
        await RetiredJobs.DeleteAsync(services, ct);
    }

    public static async Task<SchemaLock> LockAsync(Store store, CancellationToken ct)
    {
        try
        {
            return await SchemaLock.TakeAsync(store, () => Say("Någon annan ändrar databasens tabeller just nu. Väntar på den …"), ct);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            throw new StartException("Databasen som ConnectionStrings:Store namnger finns inte på servern. Gör den först med createdb, som docs/operate.md visar.");
        }
    }

    /// <summary>Makes sure that the database has all tables that the program knows, and no others.</summary>
    public static async Task<SchemaState> WholeAsync(Store store, CancellationToken ct)
    {
        var state = await UsableAsync(store, ct);
        return state.Missing.Count + state.Tolerated.Count == 0
            ? state
            : throw new StartException("Databasen är av ett annat program än det här, så allt skulle inte komma med. Kör kommandot med samma program som servern.");
    }

    private static async Task<SchemaState> UsableAsync(Store store, CancellationToken ct)
    {
        var state = await SchemaState.ReadAsync(store, ct);
        if (state.IsHalfDone)
        {
            throw new StartException("Databasen är halvfull: en säkerhetskopia som lästes tillbaka, eller en flytt, avbröts. Kör kommandot igen. Säger det nej, så gör en ny, tom databas först.");
        }

        if (state.Unknown.Count > 0)
        {
            throw new StartException($"Databasen har ändrats av ett nyare program, och det här kan inte använda den: {string.Join(", ", state.Unknown)}. "
                + "Starta det nyare programmet, eller läs tillbaka säkerhetskopian från före uppdateringen.");
        }

        if (state.Tolerated.Count > 0)
        {
            Say($"Databasen har {Count(state.Tolerated)} från ett nyare program, gjorda så att det här klarar sig.");
        }

        return state;
    }

    private static string Count(IReadOnlyList<string> migrations) => migrations.Count == 1 ? "1 migrering" : $"{migrations.Count} migreringar";

    private static void Name(IEnumerable<string> migrations)
    {
        foreach (var id in migrations)
        {
            Say($"  {id}");
        }
    }

    private static void Say(string line) => Console.WriteLine(line);
}
