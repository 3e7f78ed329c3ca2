using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Writing;

/// <summary>A new text with what the link to it says: /redaktion/framlyfta-traffar/nytt?Questions=korta+köer.</summary>
internal static class Prefilled
{
    /// <param name="type">What the text is.</param>
    /// <param name="empty">A text to fill in.</param>
    /// <param name="link">What the link says: a value for each field that is written and not chosen.</param>
    public static string Text(ContentType type, string empty, IQueryCollection link)
    {
        var text = (JsonObject)JsonNode.Parse(empty)!;
        foreach (var field in FormFields.Of(type).Where(field => field.Kind is FieldKind.Line or FieldKind.Text or FieldKind.Lines && link[field.Name] is [{ Length: > 0 }]))
        {
            var value = Composed.Of(Cut.To(link[field.Name].ToString(), field.Longest)).Trim();
            text[field.Path[0]] = field.Kind == FieldKind.Lines ? new JsonArray(value) : JsonValue.Create(value);
        }

        return text.ToJsonString(ContentJson.Options);
    }
}
