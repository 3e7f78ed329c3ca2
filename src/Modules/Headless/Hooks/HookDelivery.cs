using Microsoft.EntityFrameworkCore;
using NaraVard.Headless.OpenData;
using NaraVard.Kernel.Text;

namespace NaraVard.Headless.Hooks;

/// <summary>Where a message is.</summary>
internal enum DeliveryState
{
    Waiting,
    Delivered,

    /// <summary>All tries are used up.</summary>
    Failed,
}

/// <summary>A message to a receiver: what is sent, and how that goes.</summary>
internal sealed class HookDelivery : IVersioned
{
    public const int LongestBody = 4000;

    /// <summary>How much of an answer is kept, in characters.</summary>
    public const int LongestAnswer = 2000;

    public const int LongestReason = 300;

    /// <summary>How long to wait after each try that failed, about two days in all. Then it has failed for good.</summary>
    public static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2),
        TimeSpan.FromHours(5), TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(16),
    ];

    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    private HookDelivery() { }

    public Guid Id { get; private init; }

    public Guid HookId { get; private init; }

    /// <summary>The line of the audit trail; unique for each receiver. Null for a test.</summary>
    public long? EventId { get; private init; }

    public HookEvent Event { get; private init; }

    public string Type { get; private init; } = "";

    public string Slug { get; private init; } = "";

    /// <summary>The message itself: the same at each try.</summary>
    public string Body { get; private init; } = "";

    public DateTimeOffset CreatedAt { get; private init; }

    public DeliveryState State { get; private set; }

    public int Attempts { get; private set; }

    /// <summary>When a waiting one may be tried.</summary>
    public DateTimeOffset TryAt { get; private set; }

    public DateTimeOffset? TriedAt { get; private set; }

    /// <summary>The status of the last answer, or null when there was none.</summary>
    public int? Status { get; private set; }

    /// <summary>The beginning of the last answer.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>What stood in the way last time, or "".</summary>
    public string Reason { get; private set; } = "";

    public int Version { get; set; }

    /// <summary>The message's name, the same at each try, by which a receiver knows one that it has had already.</summary>
    public string MessageId => MessageIdOf(Id);

    public static HookDelivery Create(Guid hook, HookMessage message, Func<string, string> write, long? eventId, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now);
        return new HookDelivery
        {
            Id = id,
            HookId = hook,
            EventId = eventId,
            Event = message.Event,
            Type = message.Type,
            Slug = message.Slug,
            Body = write(MessageIdOf(id)),
            CreatedAt = now,
            TryAt = now,
        };
    }

    /// <summary>Takes in how a try went.</summary>
    /// <param name="result">How it went.</param>
    /// <param name="jitter">Between 0 and 1: how much of a fifth is added to the wait, so that not all who failed come back at once.</param>
    /// <param name="now">The present.</param>
    public void Settle(HookResult result, double jitter, DateTimeOffset now)
    {
        Attempts++;
        TriedAt = now;
        Status = result.Status;
        Answer = Shorten(PublicText.Of(Composed.Of(result.Answer)), LongestAnswer);
        Reason = Shorten(result.Reason, LongestReason);
        if (result.IsTaken)
        {
            State = DeliveryState.Delivered;
        }
        else if (Attempts > Waits.Length || result.IsGone)
        {
            State = DeliveryState.Failed;
        }
        else
        {
            var wait = Waits[Attempts - 1] * (1 + (jitter / 5));
            TryAt = now + (result.RetryAfter is { } asked && asked > wait ? Min(asked, LongestWait) : wait);
        }
    }

    /// <summary>Sends it once more, from the beginning.</summary>
    public Outcome<HookDelivery> SendAgain(DateTimeOffset now)
    {
        if (State == DeliveryState.Waiting && TryAt <= now)
        {
            return new Problem.Conflict("Meddelandet är redan på väg. Ladda om sidan om en liten stund.");
        }

        (State, Attempts, TryAt) = (DeliveryState.Waiting, 0, now);
        return this;
    }

    private static string MessageIdOf(Guid id) => $"msg_{id:n}";

    private static TimeSpan Min(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static string Shorten(string text, int longest) => text.Length <= longest ? text : text[..longest];

    public static void Map(ModelBuilder model) => model.Entity<HookDelivery>(delivery =>
    {
        delivery.ToTable("web_hook_deliveries");
        delivery.Property(d => d.Type).HasMaxLength(40);
        delivery.Property(d => d.Slug).HasMaxLength(120);
        delivery.Property(d => d.Body).HasMaxLength(LongestBody);
        delivery.Property(d => d.Answer).HasMaxLength(LongestAnswer);
        delivery.Property(d => d.Reason).HasMaxLength(LongestReason);
        delivery.Ignore(d => d.MessageId);
        delivery.HasIndex(d => new { d.HookId, d.EventId }).IsUnique();
        delivery.HasIndex(d => new { d.State, d.TryAt });
        delivery.HasIndex(d => d.CreatedAt);
        delivery.HasOne<WebHook>().WithMany().HasForeignKey(d => d.HookId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>How a try went.</summary>
/// <param name="Status">The status of the answer, or null when there was none.</param>
/// <param name="Answer">The beginning of the answer.</param>
/// <param name="Reason">What stood in the way, for the administrator; "" when nothing did.</param>
/// <param name="RetryAfter">How long the receiver asks us to wait, or null.</param>
internal sealed record HookResult(int? Status, string Answer, string Reason, TimeSpan? RetryAfter = null)
{
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>The receiver wants no more, ever (RFC 9110, 15.5.11).</summary>
    public bool IsGone => Status == 410;
}
