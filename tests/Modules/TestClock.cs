namespace NaraVard.Tests;

/// <summary>A clock that goes as usual until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _moved;

    public void Advance(TimeSpan by) => _moved += by;

    /// <summary>Makes it this instant now, and goes on from there.</summary>
    public void SetTo(DateTimeOffset now) => _moved = now - DateTimeOffset.UtcNow;

    /// <summary>Goes along, so that what is measured has passed as well.</summary>
    public override long GetTimestamp() => base.GetTimestamp() + (long)(_moved.TotalSeconds * TimestampFrequency);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + _moved;
}
