using Microsoft.Extensions.DependencyInjection;

namespace NaraVard.Kernel;

/// <summary>Wants to know when something has happened.</summary>
/// <typeparam name="TEvent">A past-tense record that carries ids.</typeparam>
public interface IHandle<in TEvent>
{
    Task HandleAsync(TEvent happened, CancellationToken ct);
}

/// <summary>Tells every handler, in registration order, what has already been saved.</summary>
public sealed class Events(IServiceProvider services)
{
    public async Task PublishAsync<TEvent>(TEvent happened, CancellationToken ct)
    {
        foreach (var handler in services.GetServices<IHandle<TEvent>>())
        {
            await handler.HandleAsync(happened, ct);
        }
    }
}
