using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace NaraVard.Kernel.Content;

/// <summary>
/// The number of the last public change, as this node knows it without asking for each request. It asks when it has heard that something has changed, by itself or by
/// another node, and once a second while anybody wants to know. While the database doesn't answer, what was known last holds.
/// </summary>
public sealed class ContentNumber(IServiceScopeFactory scopes) : IHearNodes
{
    /// <summary>The channel that nodes tell each other of a public change on.</summary>
    public const string ChannelName = "naravard_content";

    private const long Unknown = -1;
    private const long BetweenLooks = 1000;
    private const long BetweenLooksAway = 5000;

    private static readonly TimeSpan LongestLook = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan LongestLookAway = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _one = new(1);
    private long _number = Unknown;
    private long _changes;
    private long _seenChanges = Unknown;
    private long _lookAt;
    private volatile bool _isAway;

    /// <inheritdoc/>
    public string Channel => ChannelName;

    /// <summary>Says that there may be a new number. Whoever asks after this gets it.</summary>
    public void Changed()
    {
        Interlocked.Increment(ref _changes);
        Interlocked.Exchange(ref _lookAt, 0);
    }

    /// <inheritdoc/>
    public Task HeardAsync(string said, CancellationToken ct)
    {
        Changed();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task MissedAsync(CancellationToken ct) => HeardAsync("", ct);

    /// <summary>The number; null when none was ever read.</summary>
    public ValueTask<KnownNumber?> NowAsync() => IsFresh ? new(Known) : new(LookAsync());

    private KnownNumber? Known => Interlocked.Read(ref _number) is var number and not Unknown ? new KnownNumber(number, _isAway) : null;

    private bool IsFresh => Environment.TickCount64 < Interlocked.Read(ref _lookAt) && (_isAway || Interlocked.Read(ref _changes) == Interlocked.Read(ref _seenChanges));

    private async Task<KnownNumber?> LookAsync()
    {
        // One looks at a time. The others wait only when something is known to have changed.
        var mustWait = !_isAway && Interlocked.Read(ref _changes) != Interlocked.Read(ref _seenChanges);
        if (!await _one.WaitAsync(mustWait ? LongestLook : TimeSpan.Zero))
        {
            return Known;
        }

        try
        {
            if (!IsFresh)
            {
                await ReadAsync();
            }

            return Known;
        }
        finally
        {
            _one.Release();
        }
    }

    // A database that has fallen silent is left to itself: to call off what was asked would be to wait for it too. While it is away hardly anybody waits for it.
    private async Task ReadAsync()
    {
        var changes = Interlocked.Read(ref _changes);
        try
        {
            Interlocked.Exchange(ref _number, await LastAsync().WaitAsync(_isAway ? LongestLookAway : LongestLook));
            Interlocked.Exchange(ref _seenChanges, changes);
            Interlocked.Exchange(ref _lookAt, Environment.TickCount64 + BetweenLooks);
        }
        catch (Exception)
        {
            // Whatever the reason, pages that are kept are better than none. Who writes or reads anything else is told by that.
            Interlocked.Exchange(ref _lookAt, Environment.TickCount64 + BetweenLooksAway);
            _isAway = true;
        }
    }

    // Also when it comes too late for whoever asked, an answer says that the database is back.
    private async Task<long> LastAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var last = await ContentClock.LastAsync(scope.ServiceProvider.GetRequiredService<Store>(), CancellationToken.None);
        _isAway = false;
        Interlocked.Exchange(ref _lookAt, 0);
        return last;
    }
}

/// <summary>A number of the order of public changes.</summary>
/// <param name="Number">The number.</param>
/// <param name="IsAway">Whether the database didn't answer when it was last asked, so that there may be a newer one.</param>
public readonly record struct KnownNumber(long Number, bool IsAway);

/// <summary>Tells this node at once when a transaction that took a number has been committed.</summary>
public sealed class TellCommitted(ContentNumber number) : DbTransactionInterceptor
{
    /// <inheritdoc/>
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(eventData.Context);

    /// <inheritdoc/>
    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(eventData.Context);
        return Task.CompletedTask;
    }

    private void Tell(DbContext? context)
    {
        if (context is Store { TookNumber: true } store)
        {
            store.TookNumber = false;
            number.Changed();
        }
    }
}
