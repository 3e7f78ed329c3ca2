namespace NaraVard.Mail.Delivery;

/// <summary>
/// Nobody is there to hand mail to, so this node tries none for a while, longer each time. The mails lose no attempt by it. Kept in memory: a node that starts tries at once.
/// </summary>
internal sealed class MailPause(TimeProvider clock)
{
    public static readonly TimeSpan Shortest = TimeSpan.FromSeconds(10);

    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);

    private readonly Lock _one = new();
    private int _times;
    private long _began;
    private TimeSpan _wait;

    /// <summary>Since when nobody has been there; null when somebody is.</summary>
    public DateTimeOffset? Since { get; private set; }

    /// <summary>When it is tried again.</summary>
    public DateTimeOffset Until { get; private set; }

    /// <summary>What stood in the way.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>By a clock that nobody sets: set back an hour, the wall's would make the pause an hour.</summary>
    public bool IsOn => _wait > TimeSpan.Zero && clock.GetElapsedTime(_began) < _wait;

    /// <summary>Nobody was there. Told by several at once it is one time.</summary>
    public void Begin(string reason)
    {
        lock (_one)
        {
            if (IsOn)
            {
                return;
            }

            var now = clock.GetUtcNow();
            var wait = Math.Min(Longest.TotalSeconds, Shortest.TotalSeconds * Math.Pow(2, Math.Min(_times++, 10)));

            // Somewhat shorter by chance, so that nodes don't come back in step.
            (_began, _wait) = (clock.GetTimestamp(), TimeSpan.FromSeconds(wait * (0.75 + (0.25 * Random.Shared.NextDouble()))));
            (Since, Until, Reason) = (Since ?? now, now + _wait, reason);
        }
    }

    /// <summary>Somebody is there.</summary>
    public void End()
    {
        lock (_one)
        {
            (Since, Until, Reason, _times, _wait) = (null, default, "", 0, TimeSpan.Zero);
        }
    }
}
