using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Hooks;

/// <summary>Whether a receiver is told.</summary>
internal enum HookState
{
    Active,

    /// <summary>An administrator has paused it.</summary>
    Paused,

    /// <summary>It has not answered for days, or has said that it is gone.</summary>
    Stopped,
}

/// <summary>Another system that is told when the published content changes.</summary>
internal sealed class WebHook : IVersioned
{
    public const int LongestName = 100;
    public const int LongestAddress = 500;
    public const int LongestTypes = 1000;
    public const int LongestSecret = 1000;

    /// <summary>How long the secret before still signs too, so that the receiver can change in its own time.</summary>
    public static readonly TimeSpan Overlap = TimeSpan.FromHours(24);

    /// <summary>How long it may fail before it is stopped.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromDays(5);

    private WebHook() { }

    public Guid Id { get; private init; }

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    /// <summary>The names of the types it is told of, with commas between; "" is all, also those that are added later.</summary>
    public string Types { get; private set; } = "";

    /// <summary>What it is told of, as words with commas between.</summary>
    public string Events { get; private set; } = "";

    /// <summary>The secret that signs, encrypted.</summary>
    public string Secret { get; private set; } = "";

    /// <summary>The secret before, or null.</summary>
    public string? FormerSecret { get; private set; }

    public DateTimeOffset? FormerUntil { get; private set; }

    public HookState State { get; private set; }

    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>The last public change that has become deliveries; see <see cref="ContentClock"/>.</summary>
    public long LastOrder { get; private set; }

    /// <summary>The last line of the audit trail within that change.</summary>
    public long LastEvent { get; private set; }

    /// <summary>Since when nothing has come through; null when the last one did. Set beside the entity, by whoever sends.</summary>
    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Who is sending to it, and until when nobody else may. Set beside the entity.</summary>
    public Guid? Sender { get; private set; }

    public DateTimeOffset? SenderUntil { get; private set; }

    public int Version { get; set; }

    public static WebHook Create(HookDetails details, string secret, long order, DateTimeOffset now)
    {
        var hook = new WebHook { Id = Guid.CreateVersion7(now), Secret = secret, CreatedAt = now, LastOrder = order, LastEvent = long.MaxValue };
        hook.Change(details);
        return hook;
    }

    public void Change(HookDetails details) =>
        (Name, Address, Types, Events) = (details.Name.Trim(), details.Address.Trim(), string.Join(',', details.Types), string.Join(',', details.Events));

    /// <summary>Nothing is sent or noted down until it goes on; then it is told of all that has happened since.</summary>
    public void Pause() => State = HookState.Paused;

    public void GoOn() => (State, FailingSince) = (HookState.Active, null);

    public void Stop() => State = HookState.Stopped;

    public void Rotate(string secret, DateTimeOffset now) => (FormerSecret, FormerUntil, Secret) = (Secret, now + Overlap, secret);

    public void MoveTo(long order, long happened) => (LastOrder, LastEvent) = (order, happened);

    public bool Wants(string type, HookEvent happened) => (Types == "" || Types.Split(',').Contains(type)) && ListOfEvents().Contains(happened);

    public IReadOnlyList<HookEvent> ListOfEvents() => [.. Events.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<HookEvent>)];

    public static void Map(ModelBuilder model) => model.Entity<WebHook>(hook =>
    {
        hook.ToTable("web_hooks");
        hook.Property(h => h.Name).HasMaxLength(LongestName);
        hook.Property(h => h.Address).HasMaxLength(LongestAddress);
        hook.Property(h => h.Types).HasMaxLength(LongestTypes);
        hook.Property(h => h.Events).HasMaxLength(100);
        hook.Property(h => h.Secret).HasMaxLength(LongestSecret);
        hook.Property(h => h.FormerSecret).HasMaxLength(LongestSecret);
    });
}

/// <summary>What an administrator says of a receiver.</summary>
internal sealed record HookDetails(string Name, string Address, IReadOnlyList<string> Types, IReadOnlyList<HookEvent> Events);
