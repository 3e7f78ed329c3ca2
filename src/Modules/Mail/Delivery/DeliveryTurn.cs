namespace NaraVard.Mail.Delivery;

/// <summary>Lets one delivery at a time run on this node, so that whoever asks for one knows on return that all that waited has been tried.</summary>
internal sealed class DeliveryTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);

    public async Task<IDisposable> TakeAsync(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        return new Turn(_one);
    }

    public void Dispose() => _one.Dispose();

    private sealed class Turn(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
