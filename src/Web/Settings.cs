using System.Data.Common;
using System.Net;
using NaraVard.Kernel;

namespace NaraVard.Web;

/// <summary>Where things are kept: read once, with defaults that need no settings at all.</summary>
internal static class Settings
{
    /// <summary>Fills in what was left out and says so plainly when a value can't work.</summary>
    public static void AddDefaults(this WebApplicationBuilder builder)
    {
        SwedishCulture.Use();
        var config = builder.Configuration;
        var data = Path.GetFullPath(config["NARAVARD_DATA"] ?? config["Data:Folder"] ?? "data");
        Directory.CreateDirectory(data);
        config["Data:Folder"] = data;
        config["Content:Folder"] = Path.GetFullPath(config["Content:Folder"] ?? "content");
        config["ConnectionStrings:Store"] ??= $"Data Source={Path.Combine(data, "naravard.db")};Default Timeout=30";
        var store = config["ConnectionStrings:Store"]!;
        config["ConnectionStrings:Jobs"] ??= StoreSetup.IsPostgres(store) ? store : $"Data Source={Path.Combine(data, "jobs.db")};Default Timeout=30";
        config["Mail:Folder"] = Path.GetFullPath(config["Mail:Folder"] ?? Path.Combine(data, "mail"));
        if (Uri.TryCreate(config["Site:Address"], UriKind.Absolute, out var site))
        {
            // Asked for by another name, links and passkeys would be made for that one. The machine's own names are for whoever watches over it.
            config["AllowedHosts"] ??= string.Join(';', site.Host, "localhost", "127.0.0.1", "[::1]");
        }

        string?[] lines = [store, config["ConnectionStrings:Jobs"], config["Move-To"], config["Erased"]];
        if (lines.Any(IsOpenLine) && !builder.Environment.IsDevelopment())
        {
            throw new StartException("Databasen finns på en annan maskin, och anslutningen (till exempel ConnectionStrings:Store) säger inte om det ska vara krypterat dit. Lägg till SSL Mode=VerifyFull, eller SSL Mode=Disable om nätet emellan skyddas på annat sätt.");
        }

        if (!Directory.Exists(config["Content:Folder"]))
        {
            throw new StartException($"Innehållet finns inte i {config["Content:Folder"]}. Sätt Content__Folder till mappen content i projektet.");
        }

        OneOf(config, "Store:Migrate", "start", "command");
        OneOf(config, "Media:Store", "disk", "database");
        if (config.GetValue<bool>("Demo") && !builder.Environment.IsDevelopment())
        {
            throw new StartException("--demo lägger till konton med kända lösenord och går bara i utvecklingsmiljö. Ta bort --demo, eller sätt ASPNETCORE_ENVIRONMENT=Development.");
        }
    }

    // To a PostgreSQL that is elsewhere the driver takes what it gets, encrypted or not, unless somebody has said.
    private static bool IsOpenLine(string? line)
    {
        if (line is null || !StoreSetup.IsPostgres(line))
        {
            return false;
        }

        var said = new DbConnectionStringBuilder { ConnectionString = line };
        return !said.ContainsKey("SSL Mode") && !said.ContainsKey("SslMode") && $"{said["Host"]}".Split(',').Any(host => !IsHere(host.Trim()));
    }

    private static bool IsHere(string host) => host.StartsWith('/') || host == "localhost" || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));

    private static void OneOf(ConfigurationManager config, string key, string one, string other)
    {
        if (config[key] is { Length: > 0 } value && value != one && value != other)
        {
            throw new StartException($"{key} är ”{value}”. Skriv {one} eller {other}.");
        }
    }
}

/// <summary>The server can't start; the message says why and what to do.</summary>
internal sealed class StartException(string message) : Exception(message);
