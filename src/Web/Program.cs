using Microsoft.Extensions.Options;
using NaraVard.Web;
using NaraVard.Web.Database;

try
{
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = StartArguments.Read(args), ContentRootPath = AppContext.BaseDirectory });
    builder.AddDefaults();
    builder.AddNaraVard();
    var app = builder.Build();
    if (app.Configuration.GetValue<bool>("CheckContent"))
    {
        return await app.CheckContentAsync();
    }

    if (app.Configuration.GetValue<bool>("Migrate"))
    {
        return await app.MigrateAsync();
    }

    if (app.Configuration.GetValue<bool>("EndSignIns"))
    {
        return await app.EndSignInsAsync();
    }

    if (app.Configuration["Backup"] is { } backup)
    {
        return await app.BackupAsync(backup);
    }

    if (app.Configuration["Restore"] is { } backedUp)
    {
        return await app.RestoreAsync(backedUp);
    }

    if (app.Configuration["Move-To"] is { } database)
    {
        return await app.MoveAsync(database);
    }

    if (app.Configuration["Export"] is { } to)
    {
        return await app.ExportContentAsync(to);
    }

    if (app.Configuration["Import"] is { } from)
    {
        return await app.ImportContentAsync(from);
    }

    // The pages and the database have nothing to do with each other before the first request, and each takes its time.
    var ready = Task.Run(app.PrepareAsync);
    try
    {
        app.UseNaraVard();
        app.ReadPages();
    }
    finally
    {
        // Whatever happens here, what is being written there is written to its end.
        await ready;
    }
    await app.StartAsync();
    await app.SayWhereAsync();
    await app.WaitForShutdownAsync();
    return 0;
}
catch (StartException problem)
{
    await Console.Error.WriteLineAsync(problem.Message);
    return 1;
}
catch (OptionsValidationException settings)
{
    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, settings.Failures));
    return 1;
}

public partial class Program;
