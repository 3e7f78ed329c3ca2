using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NaraVard.Mail.Outbox;
using NaraVard.Mail.Transports;

namespace NaraVard.Mail.Delivery;

/// <summary>
/// Hands over what waits in the outbox, oldest first and several at once. May run on several nodes: each mail is claimed by a save of its own before it leaves, so a node that is killed
/// leaves no more mails unsure than it has connections.
/// </summary>
internal sealed class SendWaitingMail(
    Store store, SettleAbandoned abandoned, DomainRate rate, MailPause pause, SmtpLines lines, Turn<SendWaitingMail> turn, IServiceScopeFactory scopes, IOptions<MailOptions> options, TimeProvider clock)
{
    private const int Batch = 100;

    /// <summary>One round, when it is our turn.</summary>
    /// <returns>How many mails were handed over.</returns>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        using var _ = await turn.TakeAsync(ct);
        return await RoundAsync(ct);
    }

    /// <summary>One round, unless one is under way here: then that one takes in what is due.</summary>
    public async Task RingAsync(CancellationToken ct)
    {
        using var mine = await turn.TryTakeAsync();
        if (mine is not null)
        {
            await RoundAsync(ct);
        }
    }

    private async Task<int> RoundAsync(CancellationToken ct)
    {
        await abandoned.RunAsync(ct);
        await lines.CloseIdleAsync();
        if (pause.IsOn)
        {
            return 0;
        }

        using var round = new Round(options.Value.Smtp.Connections, pause);
        await using var hands = new Hands(scopes);
        var several = new ParallelOptions { MaxDegreeOfParallelism = options.Value.Smtp.Connections, CancellationToken = ct };
        await Parallel.ForEachAsync(WaitingAsync(round, ct), several, async (mail, token) => await round.RunAsync(mail, () => hands.RunAsync(mail, token), token));
        if (round.Sent > 0)
        {
            await rate.ForgetAsync(clock.GetUtcNow(), ct);
        }

        return round.Sent;
    }

    // Given out one at a time. A mail that is not yet claimed when the next batch is read comes twice, and is claimed once.
    private async IAsyncEnumerable<OutboxMail> WaitingAsync(Round round, [EnumeratorCancellation] CancellationToken ct)
    {
        HashSet<string> known = [];
        while (!round.IsOver && await BatchAsync(round.Held.Keys, ct) is { Count: > 0 } batch)
        {
            await abandoned.RunAsync(ct);
            await rate.KnowAsync(batch.Select(mail => mail.Domain).Where(known.Add), clock.GetUtcNow(), ct);
            foreach (var mail in batch)
            {
                yield return mail;
            }
        }
    }

    private Task<List<OutboxMail>> BatchAsync(IEnumerable<string> held, CancellationToken ct)
    {
        var (now, without) = (clock.GetUtcNow(), held.ToList());
        return store.Set<OutboxMail>().AsNoTracking().Where(mail => mail.State == OutboxState.Waiting && mail.TryAt <= now && (mail.IsAwaited || !without.Contains(mail.Domain)))
            .OrderByDescending(mail => mail.IsAwaited).ThenBy(mail => mail.TryAt).ThenBy(mail => mail.Id).Take(Batch).ToListAsync(ct);
    }

    /// <summary>How a round goes. It has so many hands; one that finds nobody there rests for the rest of it while the others go on, since a server may take only so many connections.</summary>
    private sealed class Round(int hands, MailPause pause) : IDisposable
    {
        private readonly SemaphoreSlim _free = new(hands);
        private int _sent;
        private int _left = hands;
        private int _busy;
        private bool _hasReached;

        public int Sent => _sent;

        /// <summary>Whether there is nobody to hand mail to.</summary>
        public bool IsOver { get; private set; }

        /// <summary>Domains that have had all they may have for now. Mails to others pass by theirs.</summary>
        public ConcurrentDictionary<string, bool> Held { get; } = [];

        public async Task RunAsync(OutboxMail mail, Func<Task<Attempted>> handOver, CancellationToken ct)
        {
            await _free.WaitAsync(ct);
            var rests = false;
            try
            {
                // Another hand may have found out since the mail was given out.
                if (!IsOver && (mail.IsAwaited || !Held.ContainsKey(mail.Domain)))
                {
                    Interlocked.Increment(ref _busy);
                    rests = Take(mail, await handOver());
                }
            }
            finally
            {
                if (!rests)
                {
                    _free.Release();
                }
            }
        }

        public void Dispose() => _free.Dispose();

        /// <returns>Whether the hand rests from now on.</returns>
        private bool Take(OutboxMail mail, Attempted attempt)
        {
            var others = Interlocked.Decrement(ref _busy);
            if (attempt.Became == Attempt.NobodyThere)
            {
                return Rest(others, attempt.Reason);
            }

            _hasReached = true;
            pause.End();
            if (attempt.Became == Attempt.Sent)
            {
                Interlocked.Increment(ref _sent);
            }
            else if (attempt.Became == Attempt.Held)
            {
                Held[mail.Domain] = true;
            }

            return false;
        }

        private bool Rest(int others, string reason)
        {
            if (Interlocked.Decrement(ref _left) > 0 && (_hasReached || others > 0))
            {
                return true;
            }

            IsOver = true;
            pause.Begin(reason);
            return false;
        }
    }

    /// <summary>Those who hand over, as many as are needed at once. Each has its own connections for as long as the round lasts.</summary>
    private sealed class Hands(IServiceScopeFactory scopes) : IAsyncDisposable
    {
        private readonly ConcurrentBag<AsyncServiceScope> _free = [];

        public async Task<Attempted> RunAsync(OutboxMail mail, CancellationToken ct)
        {
            var scope = _free.TryTake(out var free) ? free : scopes.CreateAsyncScope();
            var isEmpty = true;
            try
            {
                var attempt = await scope.ServiceProvider.GetRequiredService<HandOverOne>().RunAsync(mail, ct);
                isEmpty = attempt.Became == Attempt.NobodyThere;
                return attempt;
            }
            finally
            {
                // One that found nobody has no connection to give to the next mail.
                if (isEmpty)
                {
                    await scope.DisposeAsync();
                }
                else
                {
                    _free.Add(scope);
                }
            }
        }

        public async ValueTask DisposeAsync()
        {
            foreach (var scope in _free)
            {
                await scope.DisposeAsync();
            }
        }
    }
}
