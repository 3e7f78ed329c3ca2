using System.Text.Json;
using System.Text.Json.Serialization;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Hooks;

/// <summary>
/// What a receiver is told: that something happened, to what and when. Not the text, which it fetches if it wants it, and never who did it or why.
/// </summary>
internal sealed record HookMessage(HookEvent Event, string Type, string Slug, string Address, DateTimeOffset At, int? Number, long? Order)
{
    private static readonly JsonSerializerOptions Options = new(ContentJson.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>A test that looks like the real thing, about the page where everything begins.</summary>
    public static HookMessage OfTrial(DateTimeOffset now) => new(HookEvent.Trial, "", "", "/", now, null, null);

    public string Write(string id, ISiteAddress site) => JsonSerializer.Serialize(
        new Json(
            id, Event.Word(), Type == "" ? null : Type, Slug == "" ? null : Slug, site.Absolute(Address), At,
            Event is HookEvent.Published or HookEvent.Changed ? At : null, Number, Order),
        Options);

    private sealed record Json(string Id, string Event, string? Type, string? Slug, string Url, DateTimeOffset OccurredAt, DateTimeOffset? PublishedAt, int? Version, long? Order);
}
