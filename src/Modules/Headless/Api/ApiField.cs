using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api;

/// <summary>What a field holds, as far as filters and order care.</summary>
internal enum ApiShape
{
    Text,
    Number,
    Choice,
}

/// <summary>A value of a content record that can be asked for.</summary>
/// <param name="Path">Its name, with a dot before each inner name: "source.year".</param>
/// <param name="Shape">What it holds.</param>
/// <param name="IsMany">Whether a record has several.</param>
/// <param name="Choices">The values it can have, when they are given.</param>
internal sealed record ApiField(string Path, ApiShape Shape, bool IsMany, IReadOnlyList<string> Choices)
{
    private static readonly ConcurrentDictionary<Type, Dictionary<string, Func<object, object?>>> Getters = [];
    private static readonly ConcurrentDictionary<Enum, string> Choice = [];

    /// <summary>The type that its values are slugs of; null when they are no slugs.</summary>
    public string? RefersTo { get; init; }

    /// <summary>What can be filtered by: everything but the running texts.</summary>
    public static IReadOnlyList<ApiField> Of(ContentType type) => [.. Of(type.Record, "", isMany: false)];

    /// <summary>The properties of a record that are written, by their names in JSON.</summary>
    public static IEnumerable<JsonPropertyInfo> Properties(Type record) => ContentJson.Options.GetTypeInfo(record).Properties.Where(property => property.Set is not null);

    /// <summary>What a record holds at a path: texts, whole numbers and choices. Nothing where it has no such field.</summary>
    public static IReadOnlyList<object> Held(object record, string path)
    {
        var held = new List<object>();
        Collect(record, path, held);
        return held;
    }

    /// <summary>A value as it is written in JSON.</summary>
    public static string Written(object value) => value switch
    {
        string text => text,
        Enum choice => Choice.GetOrAdd(choice, static choice => WordOf(choice)),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    /// <summary>The values of an enum as they are written.</summary>
    public static IReadOnlyList<string> Words(Type choice) =>
        [.. Enum.GetValues(choice).Cast<Enum>().Select(WordOf)];

    /// <summary>What a list is a list of, or null for what is no list.</summary>
    public static Type? ElementOf(Type type) =>
        type.IsGenericType && type.IsAssignableTo(typeof(IEnumerable)) && type.GetGenericArguments() is [var element] ? element : null;

    public static bool Has<T>(JsonPropertyInfo property)
        where T : Attribute => property.AttributeProvider?.IsDefined(typeof(T), inherit: true) == true;

    private static string WordOf(Enum choice) => JsonSerializer.SerializeToElement(choice, choice.GetType(), ContentJson.Options).GetString()!;

    private static void Collect(object? at, string path, List<object> held)
    {
        if (at is null or (not string and IEnumerable))
        {
            foreach (var one in at as IEnumerable ?? Array.Empty<object>())
            {
                Collect(one, path, held);
            }

            return;
        }

        if (path == "")
        {
            held.Add(at);
            return;
        }

        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var (name, rest) = dot < 0 ? (path, "") : (path[..dot], path[(dot + 1)..]);
        if (Getters.GetOrAdd(at.GetType(), static type => Properties(type).ToDictionary(property => property.Name, property => property.Get!)).TryGetValue(name, out var get))
        {
            Collect(get(at), rest, held);
        }
    }

    private static IEnumerable<ApiField> Of(Type record, string outer, bool isMany) =>
        from property in Properties(record)
        where !Has<SectionAttribute>(property) && !Has<FileTextAttribute>(property)
        from field in Of(property, outer + property.Name, isMany)
        select field;

    private static string? RefersToOf(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(ReferencesAttribute), inherit: true).OfType<ReferencesAttribute>().FirstOrDefault()?.Type;

    private static IEnumerable<ApiField> Of(JsonPropertyInfo property, string path, bool isMany)
    {
        var element = ElementOf(property.PropertyType);
        var value = element ?? Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        isMany |= element is not null;
        return value switch
        {
            { IsEnum: true } => [new ApiField(path, ApiShape.Choice, isMany, Words(value))],
            _ when value == typeof(string) => [new ApiField(path, ApiShape.Text, isMany, []) { RefersTo = RefersToOf(property) }],
            _ when value == typeof(int) || value == typeof(long) => [new ApiField(path, ApiShape.Number, isMany, [])],
            { IsGenericType: false, IsPrimitive: false } when value.Assembly != typeof(object).Assembly => Of(value, $"{path}.", isMany),
            _ => [],
        };
    }
}
