using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless;

/// <summary>
/// Which state of the published content an answer shows. Whoever has that state already is told so and sent nothing. All nodes give the same tag; the
/// time is when this node first saw the state, which is never before the change itself.
/// </summary>
internal sealed record Freshness(EntityTagHeaderValue Tag, DateTimeOffset Since)
{
    /// <summary>Names the state.</summary>
    public string State => Tag.Tag.ToString().Trim('"');

    /// <summary>Names the build that shows it.</summary>
    public string BuildWord => State[^8..];

    public static Freshness Of(LiveSnapshot content, TimeProvider clock) => content.Derive(snapshot =>
    {
        var now = clock.GetUtcNow();
        return new Freshness(
            new EntityTagHeaderValue($"\"{snapshot.ChangedAs}-{Newest(snapshot):x}-{Build(snapshot):x8}\""),
            now.AddTicks(-(now.Ticks % TimeSpan.TicksPerSecond)));
    });

    // A database that was taken back to an older copy uses its numbers again, but not at the same instants.
    private static long Newest(LiveSnapshot content) => content.Items.Count == 0 ? 0 : content.Items.Max(item => item.PublishedAt.UtcTicks);

    // What a state looks like is decided by the build of this module, of the types and of the kernel too.
    private static uint Build(LiveSnapshot content) => content.Items.Select(item => item.Type.Record.Module).Append(typeof(Freshness).Module).Append(typeof(LiveItem).Module).Distinct()
        .Select(module => BitConverter.ToUInt32(module.ModuleVersionId.ToByteArray())).Aggregate((one, other) => one ^ other);

    /// <summary>Sets the headers of an open answer, and says whether the asker has it already (RFC 9110, 13.2.2).</summary>
    public bool IsKnownTo(HttpContext http)
    {
        var (asked, answer) = (http.Request.GetTypedHeaders(), http.Response.GetTypedHeaders());
        answer.ETag = Tag;
        answer.LastModified = Since;

        // Kept by anyone, but never shown without asking: what has been withdrawn is gone at once.
        answer.CacheControl = new CacheControlHeaderValue { Public = true, NoCache = true };
        http.Response.Headers.AccessControlAllowOrigin = "*";
        return asked.IfNoneMatch is { Count: > 0 } tags
            ? tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Compare(Tag, useStrongComparison: false))
            : asked.IfModifiedSince >= Since;
    }
}
