using Microsoft.Extensions.Options;

namespace NaraVard.Web.Health;

/// <summary>Whether this node is on its way out. It says so before it does anything else, and waits as long as it has been told to before it lets go of its port.</summary>
internal sealed class Leaving(IHostApplicationLifetime lifetime, IOptions<HealthOptions> options, TimeProvider clock) : IHostedLifecycleService
{
    private volatile bool _hasBegun;

    public bool HasBegun => _hasBegun || lifetime.ApplicationStopping.IsCancellationRequested;

    public Task StoppingAsync(CancellationToken cancellationToken)
    {
        _hasBegun = true;
        return Task.Delay(TimeSpan.FromSeconds(options.Value.Leaving), clock, cancellationToken);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
