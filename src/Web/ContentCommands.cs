using System.Text;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Web.Database;

namespace NaraVard.Web;

/// <summary>What <c>./run</c> does with the content files, told in the terminal as it goes.</summary>
internal static class ContentCommands
{
    private const int MostNamed = 20;

    /// <summary>Reads the content folder without a database.</summary>
    /// <returns>The exit code: 0 when all files are sound, 1 when some are not.</returns>
    public static async Task<int> CheckContentAsync(this WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var reading = scope.ServiceProvider.GetRequiredService<ContentFolder>().Read(app.Configuration["Content:Folder"]!, CancellationToken.None);
        foreach (var fault in reading.Faults)
        {
            Console.WriteLine(fault);
        }

        Console.WriteLine($"{reading.Entries.Count} filer utan fel, {reading.Faults.Select(fault => fault.File).Distinct().Count()} med fel");
        return reading.Faults.Count == 0 ? 0 : 1;
    }

    /// <summary>Writes what is published to a folder.</summary>
    /// <returns>The exit code: 0 when all could be written.</returns>
    public static async Task<int> ExportContentAsync(this WebApplication app, string folder)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (services, ct) = (scope.ServiceProvider, app.Lifetime.ApplicationStopping);
        await app.ReadySchemaAsync(services.GetRequiredService<Store>(), ct);
        var export = services.GetRequiredService<ContentExport>();
        var (root, line) = (Path.GetFullPath(folder), new ProgressLine("Skriver"));
        var (total, written, same, faults) = (await export.CountAsync(ct), 0, 0, new List<ContentFault>());
        await foreach (var file in export.RunAsync(ct))
        {
            if (file.Fault is { } fault)
            {
                faults.Add(fault);
            }
            else if (await TryWriteAsync(Path.Combine(root, file.Path), file.Text, ct))
            {
                written++;
            }
            else
            {
                same++;
            }

            line.Report(new FileProgress(written + same + faults.Count, total));
        }

        line.End();
        faults.ForEach(fault => Console.WriteLine($"  {fault}"));
        Console.WriteLine($"{(written == 1 ? "1 ny eller ändrad fil" : $"{written} nya eller ändrade filer")} och {same} som förut i {root}{(faults.Count == 0 ? "" : $", {faults.Count} gick inte att skriva")}");
        return faults.Count == 0 ? 0 : 1;
    }

    /// <summary>Takes another folder in than the one that is read at start.</summary>
    /// <returns>The exit code: 0 when all files are sound and none awaits a decision.</returns>
    public static async Task<int> ImportContentAsync(this WebApplication app, string folder)
    {
        await using var scope = app.Services.CreateAsyncScope();
        await app.ReadySchemaAsync(scope.ServiceProvider.GetRequiredService<Store>(), app.Lifetime.ApplicationStopping);
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root))
        {
            throw new StartException($"Mappen {root} finns inte. Skriv mappen efter --import.");
        }

        var report = await app.ImportContentAsync(scope.ServiceProvider, root, app.Lifetime.ApplicationStopping);
        return report.Faults.Count + report.Conflicts.Count == 0 ? 0 : 1;
    }

    /// <summary>Takes a folder in and says what was done.</summary>
    public static async Task<ContentImport.Report> ImportContentAsync(this WebApplication app, IServiceProvider services, string folder, CancellationToken ct)
    {
        Console.WriteLine("Innehållet läses in …");
        var line = new ProgressLine("Läser in");
        var report = await services.GetRequiredService<ContentImport>().RunAsync(folder, line, ct);
        line.End();
        Console.WriteLine($"  {(report.Imported == 1 ? "1 ny eller ändrad" : $"{report.Imported} nya eller ändrade")}, {report.Unchanged} som förut");
        Name(report.Conflicts, "har ändrats både här och i filen; välj text på /redaktion/konflikter");
        Name(report.DeletedHere, "har tagits bort här; filen lämnas därhän");
        Name(report.Missing, "har ingen fil längre; innehållet är kvar");
        Name(report.Faults, "");
        return report;
    }

    private static void Name<T>(IReadOnlyList<T> what, string says)
    {
        foreach (var one in what.Take(MostNamed))
        {
            Console.WriteLine($"  {one} {says}".TrimEnd());
        }

        if (what.Count > MostNamed)
        {
            Console.WriteLine($"  … och {what.Count - MostNamed} till");
        }
    }

    // Beside the file first: who reads it meanwhile, or a process that is killed, never meets half a file.
    private static async Task<bool> TryWriteAsync(string path, string text, CancellationToken ct)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (File.Exists(path) && (await File.ReadAllBytesAsync(path, ct)).AsSpan().SequenceEqual(bytes))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path + ".ny", bytes, ct);
        File.Move(path + ".ny", path, overwrite: true);
        return true;
    }
}
