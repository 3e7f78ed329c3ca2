namespace NaraVard.Kernel;

/// <summary>
/// Lets one round of a piece of work at a time run on this server, so that whoever asks for one knows on return that all that
/// was due has been tried. One instance for the process.
/// </summary>
/// <typeparam name="TWork">The class that does the work.</typeparam>
public sealed class Turn<TWork> : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    /// <summary>Waits until no other round runs.</summary>
    /// <returns>What ends the turn when it is disposed of.</returns>
    public async Task<IDisposable> TakeAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        return new Taken(_one);
    }

    /// <summary>The turn if nobody has it, otherwise null. For whoever needn't wait, since a round that runs takes in what is due.</summary>
    public async Task<IDisposable?> TryTakeAsync() => await _one.WaitAsync(TimeSpan.Zero) ? new Taken(_one) : null;

    /// <inheritdoc/>
    public void Dispose() => _one.Dispose();

    private sealed class Taken(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
