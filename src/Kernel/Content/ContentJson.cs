using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace NaraVard.Kernel.Content;

/// <summary>The one way in which content records become JSON: in the database, from files and in the API.</summary>
public static class ContentJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsWorkedOut } },
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>What a property is called in JSON, and in what is said of it to other systems: "EvidenceFor[2].Why" is "evidenceFor[2].why".</summary>
    /// <param name="path">The property, with a dot before each inner one.</param>
    public static string NameOf(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    // [JsonIgnore] on an abstract property says nothing about the property that overrides it. What was stored with the
    // worked-out properties can still be read: they stay known, only never written.
    private static void LeaveOutWhatIsWorkedOut(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Set is null && type.Type.IsAssignableTo(typeof(ContentBody))))
        {
            property.Get = null;
        }
    }
}
