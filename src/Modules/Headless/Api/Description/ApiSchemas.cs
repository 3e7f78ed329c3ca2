using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api.Description;

/// <summary>The schemas of the content records, made from their properties: what is added to a record is in the document at once.</summary>
internal sealed class ApiSchemas
{
    private const string Texts = "Text";

    private readonly JsonObject _made = [];

    /// <summary>All schemas that have been asked for, by name.</summary>
    public JsonObject All => _made;

    public static JsonObject Ref(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    public JsonObject Add(string name, JsonObject schema)
    {
        _made[name] = schema;
        return Ref(name);
    }

    /// <summary>A record as it is read; which fields are there depends on what was asked for.</summary>
    public JsonObject Read(Type record) => Record(record, NameOf(record), isWritten: false);

    /// <summary>A record as it is written: with what it must have, and nothing that it doesn't.</summary>
    public JsonObject Written(Type record) => Record(record, NameOf(record) + Texts, isWritten: true);

    /// <summary>What is sent with a step.</summary>
    public JsonObject Sent(Type record) => Record(record, NameOf(record), isWritten: true);

    /// <summary>The name of a record's schema.</summary>
    public static string NameOf(Type record) => record.DeclaringType is { } outer ? outer.Name + record.Name : record.Name;

    /// <summary>What a field holds, as a parameter.</summary>
    public static JsonObject Of(ApiField field) => field.Shape switch
    {
        ApiShape.Number => new() { ["type"] = "integer", ["format"] = "int32" },
        ApiShape.Choice => new() { ["type"] = "string", ["enum"] = Strings(field.Choices) },
        _ => new() { ["type"] = "string" },
    };

    public static JsonArray Strings(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];

    private JsonObject Record(Type record, string name, bool isWritten)
    {
        if (!_made.ContainsKey(name))
        {
            _made[name] = new JsonObject(); // its place is taken, should a record hold itself
            _made[name] = Object(record, isWritten);
        }

        return Ref(name);
    }

    private JsonObject Object(Type record, bool isWritten)
    {
        var properties = ApiField.Properties(record).ToList();
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["properties"] = new JsonObject(properties.Select(property => KeyValuePair.Create<string, JsonNode?>(property.Name, Property(property, isWritten)))),
        };
        if (isWritten && properties.Where(IsRequired).Select(property => property.Name).ToList() is { Count: > 0 } required)
        {
            schema["required"] = Strings(required);
        }

        return schema;
    }

    private JsonObject Property(JsonPropertyInfo property, bool isWritten)
    {
        var schema = Value(property.PropertyType, isWritten);
        if (Get<MaxLengthAttribute>(property) is { } longest && property.PropertyType == typeof(string))
        {
            schema["maxLength"] = longest.Length;
        }

        if (Get<MinLengthAttribute>(property) is { } fewest && isWritten)
        {
            schema[property.PropertyType == typeof(string) ? "minLength" : "minItems"] = fewest.Length;
        }

        if (Get<RangeAttribute>(property) is { Minimum: int least, Maximum: int most })
        {
            (schema["minimum"], schema["maximum"]) = (least, most);
        }

        if (Get<AllowedValuesAttribute>(property) is { } allowed)
        {
            schema["enum"] = Strings(allowed.Values.OfType<string>());
        }

        return Described(schema, Meaning(property));
    }

    // A reference may have nothing beside it in OpenAPI 3.0, so what is said of it is said around it.
    private static JsonObject Described(JsonObject schema, string meaning)
    {
        if (meaning == "")
        {
            return schema;
        }

        schema = schema.ContainsKey("$ref") ? new JsonObject { ["allOf"] = new JsonArray(schema) } : schema;
        schema["description"] = meaning;
        return schema;
    }

    private JsonObject Value(Type type, bool isWritten)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            var schema = Value(inner, isWritten);
            schema["nullable"] = true;
            return schema;
        }

        return type switch
        {
            { IsEnum: true } => Choice(type),
            _ when type == typeof(string) => new() { ["type"] = "string" },
            _ when type == typeof(int) => new() { ["type"] = "integer", ["format"] = "int32" },
            _ when type == typeof(long) => new() { ["type"] = "integer", ["format"] = "int64" },
            _ when type == typeof(bool) => new() { ["type"] = "boolean" },
            _ when type == typeof(DateTimeOffset) => new() { ["type"] = "string", ["format"] = "date-time" },
            _ when type == typeof(DateOnly) => new() { ["type"] = "string", ["format"] = "date" },
            { IsGenericType: true } when type.GetGenericArguments() is [var key, var value] && key == typeof(string) => new() { ["type"] = "object", ["additionalProperties"] = Value(value, isWritten) },
            _ when ApiField.ElementOf(type) is { } element => new() { ["type"] = "array", ["items"] = Value(element, isWritten) },
            _ => isWritten ? Written(type) : Read(type),
        };
    }

    private JsonObject Choice(Type choice) =>
        _made.ContainsKey(choice.Name) ? Ref(choice.Name) : Add(choice.Name, new JsonObject { ["type"] = "string", ["enum"] = Strings(ApiField.Words(choice)) });

    private static string Meaning(JsonPropertyInfo property)
    {
        string[] said =
        [
            Get<FieldAttribute>(property) is { } field ? $"{field.Label}. {field.Hint}" : "",
            Get<SectionAttribute>(property) is not null ? "Markdown." : "",
            Get<ReferencesAttribute>(property) is { } to ? $"Pekar på slug hos {to.Type}." : "",
            property.PropertyType == typeof(SourceReference) ? "Källan." : "",
        ];
        return string.Join(' ', said.Select(part => part.Trim()).Where(part => part != ""));
    }

    private static bool IsRequired(JsonPropertyInfo property) => Get<RequiredAttribute>(property) is not null || Get<MinLengthAttribute>(property) is not null;

    private static T? Get<T>(JsonPropertyInfo property)
        where T : Attribute => (property.AttributeProvider as MemberInfo)?.GetCustomAttribute<T>();
}
