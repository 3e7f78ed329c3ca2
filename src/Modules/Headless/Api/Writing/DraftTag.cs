using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NaraVard.Editing.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Which state of a draft somebody has before them.</summary>
internal static class DraftTag
{
    public static string Of(WorkingText text) => $"\"{text.Revision:n}-{text.Version}\"";

    /// <summary>The tag that a change is about, or null when the request names none or several.</summary>
    public static string? Asked(HttpRequest request) =>
        request.GetTypedHeaders().IfMatch is [{ IsWeak: false } tag] && !tag.Equals(EntityTagHeaderValue.Any) ? tag.Tag.ToString() : null;
}
