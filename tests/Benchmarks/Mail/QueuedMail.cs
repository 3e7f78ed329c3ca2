using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NaraVard.Kernel;
using NaraVard.Mail;
using NaraVard.Mail.Contracts;
using NaraVard.Mail.Outbox;

namespace NaraVard.Tests.Benchmarks.Mail;

/// <summary>Puts letters in the outbox of a server that isn't running, as the server itself does: sealed with its own keys.</summary>
internal static class QueuedMail
{
    private const int Batch = 500;

    /// <summary>A letter of the size that a mailed question has.</summary>
    /// <param name="number">Its number; each fiftieth goes to the same domain.</param>
    public static Letter Letter(int number)
    {
        var address = $"https://naravard.exempel.se/svara/{number:d8}{new string('k', 80)}";
        return new LetterBody()
            .Say("Hej!").Heading("Vad har ni lärt er den här veckan, och av vem?")
            .Say("Frågan hör till er cykel. Den kommer för att ni är i fasen Reflektera och inte har talat om den än.")
            .Button("Svara utan att logga in", address).Link("Pausa frågorna", address).Link("Sluta få frågor", address)
            .Write($"person{number}@region{number % 50}.exempel.se", "Vad har ni lärt er den här veckan, och av vem?", $"bench-{Guid.NewGuid():n}") with
        { StopUrl = address, ThreadKey = "bench" };
    }

    public static async Task WriteAsync(string store, int count)
    {
        await using var services = Services(store);
        for (var from = 0; from < count; from += Batch)
        {
            await using var scope = services.CreateAsyncScope();
            var outbox = scope.ServiceProvider.GetRequiredService<IOutbox>();
            for (var i = from; i < Math.Min(count, from + Batch); i++)
            {
                outbox.Add(Letter(i));
            }

            await scope.ServiceProvider.GetRequiredService<Store>().SaveChangesAsync();
        }
    }

    private static ServiceProvider Services(string store)
    {
        var services = new ServiceCollection();
        services.AddDbContext<Store>(options => options.UseStore(store));
        services.AddSingleton<IModule, MailModule>().AddSingleton(TimeProvider.System).AddSingleton<ProtectionKeys>().AddSingleton<MailSeal>().AddScoped<IOutbox, OutboxRows>();
        services.AddDataProtection().SetApplicationName("NaraVard");
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<ProtectionKeys>()));
        return services.BuildServiceProvider();
    }
}
