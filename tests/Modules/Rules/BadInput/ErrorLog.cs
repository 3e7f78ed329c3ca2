using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>What a site writes to its log as an error. Listens to a site that already runs.</summary>
internal sealed class ErrorLog : ILoggerProvider
{
    private static readonly string[] Expected = ["Microsoft.EntityFrameworkCore", "Microsoft.AspNetCore.Antiforgery"];

    public ConcurrentQueue<string> All { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Writer(this, categoryName);

    public void Dispose()
    {
    }

    private sealed class Writer(ErrorLog log, string category) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            // A save that another was before is logged as an error of the database also when its handler takes it as that, and a form's cookie that isn't ours as one too.
            if (IsEnabled(logLevel) && !Expected.Any(one => category.StartsWith(one, StringComparison.Ordinal)))
            {
                log.All.Enqueue($"{category}: {formatter(state, exception)} {exception}");
            }
        }
    }
}
