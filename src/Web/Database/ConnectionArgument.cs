using NaraVard.Kernel;
using Npgsql;

namespace NaraVard.Web.Database;

/// <summary>A database that is named on the command line. Whoever is on the machine can read what a program was started with, so no password may stand there.</summary>
internal static class ConnectionArgument
{
    // What PostgreSQL's driver takes for a password, also where the rest can't be read.
    private static readonly string[] Words = ["password", "pwd", "psw"];

    /// <param name="name">The argument: --move-to.</param>
    /// <param name="given">What stands after it.</param>
    public static void Check(string name, string given)
    {
        if (!StoreSetup.IsPostgres(given))
        {
            return;
        }

        string? unread = null;
        try
        {
            _ = new NpgsqlConnectionStringBuilder(given);
        }
        catch (Exception odd) when (odd is ArgumentException or FormatException or InvalidCastException or OverflowException)
        {
            unread = odd.Message;
        }

        var keys = given.Split(';').Select(part => part.Split('=')[0]);
        if (keys.Any(key => Words.Any(word => key.Contains(word, StringComparison.OrdinalIgnoreCase))))
        {
            throw new StartException($"Efter {name} står ett lösenord. Det kan alla på maskinen läsa medan kommandot går, så där tas det inte emot. "
                + "Ta bort det, och lägg det i filen som PGPASSFILE pekar på eller i PGPASSWORD i inställningarna; hur står i docs/operate.md. Har andra tillgång till maskinen: byt lösenordet.");
        }

        if (unread is not null)
        {
            throw new StartException($"Det som står efter {name} går inte att läsa som en databas: {unread}");
        }
    }
}
