using System.Collections.Concurrent;

namespace NaraVard.People.Sessions;

/// <summary>
/// The sign-ins that have been ended on this server in the last minutes, so that it refuses them at once. Other servers find
/// out when they next ask the database, within <see cref="SessionValidator.Interval"/>.
/// </summary>
internal sealed class EndedSessions(TimeProvider clock)
{
    private static readonly TimeSpan Kept = SessionValidator.Interval * 4;

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> _ended = [];

    public void Add(IEnumerable<Guid> sessions)
    {
        var now = clock.GetUtcNow();
        foreach (var old in _ended.Where(one => one.Value < now - Kept))
        {
            _ended.TryRemove(old);
        }

        foreach (var session in sessions)
        {
            _ended[session] = now;
        }
    }

    public bool Has(Guid session) => _ended.ContainsKey(session);
}
