using System.Text.Json.Nodes;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Puts a change into a text, as RFC 7396 says: what is null is taken away, objects are changed within, all else is replaced.</summary>
internal static class MergePatch
{
    public static JsonNode? Of(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
        {
            return patch?.DeepClone();
        }

        var merged = target is JsonObject before ? (JsonObject)before.DeepClone() : [];
        foreach (var (name, value) in changes)
        {
            if (value is null)
            {
                merged.Remove(name);
            }
            else
            {
                merged[name] = Of(merged[name], value);
            }
        }

        return merged;
    }
}
