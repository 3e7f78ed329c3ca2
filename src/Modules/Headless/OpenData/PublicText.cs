using System.Text.Json.Nodes;
using NaraVard.Kernel.Text;

namespace NaraVard.Headless.OpenData;

/// <summary>
/// The last guard before a text leaves as open data. An editor who published an e-mail address or a phone number may have meant it for the page, where it can be
/// taken away again; what has been downloaded can't. So those are left out here, and so are personal identities.
/// </summary>
internal static class PublicText
{
    public const string LeftOut = "[utelämnat]";

    private const int FewestDigits = 7;

    /// <summary>The same value with every text in it made safe.</summary>
    public static JsonNode? Of(JsonNode? value) => value switch
    {
        JsonObject all => new JsonObject(all.Select(property => KeyValuePair.Create(property.Key, Of(property.Value)))),
        JsonArray all => new JsonArray([.. all.Select(Of)]),
        JsonValue one when one.TryGetValue<string>(out var text) => JsonValue.Create(Of(text)),
        _ => value?.DeepClone(),
    };

    /// <summary>The text without contact details and personal identity numbers.</summary>
    public static string Of(string text) => MayPointToSomebody(text) ? Guarded(text) : text;

    // Nearly no text does, and ten thousand are looked through after each change: an address has its sign, a reserve number seven digits and a phone
    // number eight. A digit may also be written as an entity, or be of those that take two characters.
    private static bool MayPointToSomebody(string text) =>
        text.AsSpan().ContainsAny('@', '&') || text.Any(char.IsSurrogate) || text.Count(char.IsDigit) >= FewestDigits;

    private static string Guarded(string text)
    {
        text = ContactDetails.In(text).Aggregate(text, (left, found) => left.Replace(found, LeftOut, StringComparison.Ordinal));
        return string.Concat(PersonalIdentityGuard.Mark(text).Select(part => part.IsIdentity ? LeftOut : part.Text));
    }
}
