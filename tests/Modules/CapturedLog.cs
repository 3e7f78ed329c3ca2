using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace NaraVard.Tests;

/// <summary>Every line that a site writes to its log, down to the smallest, with the scopes around it.</summary>
internal sealed class CapturedLog : ILoggerProvider, ISupportExternalScope
{
    private IExternalScopeProvider _scopes = new LoggerExternalScopeProvider();

    public ConcurrentQueue<string> All { get; } = [];

    /// <summary>The same site and database, listened to.</summary>
    public static ListenedSite Of(Site site)
    {
        var log = new CapturedLog();
        return new(log, site.WithWebHostBuilder(host => host.ConfigureLogging(logging => logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace).AddFilter(_ => true))));
    }

    public ILogger CreateLogger(string categoryName) => new Writer(this);

    public void SetScopeProvider(IExternalScopeProvider scopeProvider) => _scopes = scopeProvider;

    public void Dispose()
    {
    }

    private void Add(string line)
    {
        var around = new List<string>();
        _scopes.ForEachScope((scope, all) => all.Add(scope is IEnumerable<KeyValuePair<string, object?>> pairs ? string.Join(' ', pairs) : $"{scope}"), around);
        All.Enqueue($"{line} [{string.Join(" | ", around)}]");
    }

    private sealed class Writer(CapturedLog log) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => log._scopes.Push(state);

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            log.Add($"{formatter(state, exception)} {exception}");
    }
}

/// <summary>A site with an ear to its log.</summary>
internal sealed class ListenedSite(CapturedLog log, WebApplicationFactory<Program> host) : IDisposable
{
    public CapturedLog Log => log;

    public WebApplicationFactory<Program> Host => host;

    public Visitor Visitor() => new(host.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    public async Task<Visitor> SignedInAsync(string role)
    {
        var visitor = Visitor();
        using var answer = await visitor.SubmitAsync("/logga-in", ("Email", $"{role}@demo.invalid"), ("Password", "larande i vardagen"));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public void Dispose() => host.Dispose();
}
