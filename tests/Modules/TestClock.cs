namespace NaraVard.Tests;

/// <summary>A clock that goes as usual until a test moves it.</summary>
public sealed class TestClock : TimeProvider
{
    private TimeSpan _moved;

    public void Advance(TimeSpan by) => _moved += by;

    /// <summary>Makes it this instant now, and goes on from there.</summary>
    public void SetTo(DateTimeOffset now) => _moved = now - DateTimeOffset.UtcNow;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UtcNow + _moved;
}
