using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace NaraVard.Tests.Cycles.Entries;

public sealed class LogTests
{
    [Fact]
    public async Task What_lies_in_a_drawer_never_stands_in_the_log()
    {
        await using var site = new Site();
        var log = new Lines();
        using var listening = site.WithWebHostBuilder(host => host.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Debug).AddFilter(_ => true)));
        var anna = new Visitor(listening.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));
        await anna.SubmitAsync("/logga-in", ("Email", "medarbetare@demo.invalid"), ("Password", "larande i vardagen"));
        var cycle = await anna.StartCycleAsync();

        await anna.WriteAsync(cycle, "Kornblixt i lådan");
        using var refused = await anna.SubmitAsync($"{cycle}/skriv", ("Text", "Kornblixt 121212-1212"));
        await anna.OpenAsync("/mitt");

        Assert.Contains(log.All, line => line.Contains("cycle_entries", StringComparison.Ordinal));
        Assert.DoesNotContain(log.All, line => line.Contains("Kornblixt", StringComparison.Ordinal) || line.Contains("121212-1212", StringComparison.Ordinal));
    }

    private sealed class Lines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> All { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            All.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}
