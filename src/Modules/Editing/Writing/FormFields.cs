using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Writing;

/// <summary>
/// The inputs for a type of content, made from the properties of its record that carry a <see cref="FieldAttribute"/>, and
/// from its source. What has neither is kept as it was.
/// </summary>
internal static class FormFields
{
    private const int LongestText = 100_000;
    private const int LongestLine = 500;

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FormField>> Made = [];

    public static IReadOnlyList<FormField> Of(ContentType type) => Made.GetOrAdd(type.Record, record =>
    [
        .. record.GetProperties().OrderBy(property => property.GetCustomAttribute<FieldAttribute>()?.Order ?? 0).SelectMany(FieldsOf),
    ]);

    /// <summary>Whether a whole new item can be written in the form: it has a text, and nothing is read from a file beside it.</summary>
    public static bool CanBegin(ContentType type) =>
        !type.NumberIsSlug
        && type.Record.GetProperties().Any(property => property.IsDefined(typeof(SectionAttribute)))
        && !type.Record.GetProperties().Any(property => property.IsDefined(typeof(FileTextAttribute)));

    private static IEnumerable<FormField> FieldsOf(PropertyInfo property)
    {
        if (property.PropertyType == typeof(SourceReference))
        {
            return SourceFields(property.Name);
        }

        return property.GetCustomAttribute<FieldAttribute>() is { } field ? [FieldOf(property, field)] : [];
    }

    private static IEnumerable<FormField> SourceFields(string name) =>
    [
        new($"{name}.{nameof(SourceReference.Document)}", "Källa", FieldKind.Choice) { Items = "source", ByTitle = true, IsRequired = true, WhenMissing = "Välj källan" },
        new($"{name}.{nameof(SourceReference.Section)}", "Avsnitt i källan", FieldKind.Line),
        new($"{name}.{nameof(SourceReference.Figure)}", "Figur i källan", FieldKind.Line),
        new($"{name}.{nameof(SourceReference.Table)}", "Tabell i källan", FieldKind.Number),
        new($"{name}.{nameof(SourceReference.Year)}", "Källans år", FieldKind.Number),
    ];

    private static FormField FieldOf(PropertyInfo property, FieldAttribute field)
    {
        var (type, item) = (property.PropertyType, ItemOf(property.PropertyType));
        var references = property.GetCustomAttribute<ReferencesAttribute>()?.Type ?? "";
        var made = new FormField(property.Name, field.Label, KindOf(property, field))
        {
            Hint = field.Hint,
            Rows = field.Rows,
            Items = references,
            IsRequired = property.IsDefined(typeof(RequiredAttribute)) || property.IsDefined(typeof(MinLengthAttribute)) || type.IsEnum || type == typeof(int) || property.IsDefined(typeof(AllowedValuesAttribute)),
            Longest = property.GetCustomAttribute<MaxLengthAttribute>()?.Length ?? (field.Rows > 1 ? LongestText : LongestLine),
        };
        return made with { Fixed = FixedChoices(property, item ?? type) };
    }

    private static FieldKind KindOf(PropertyInfo property, FieldAttribute field)
    {
        var (type, isReference) = (property.PropertyType, property.IsDefined(typeof(ReferencesAttribute)));
        return ItemOf(type) switch
        {
            { IsEnum: true } => FieldKind.Choices,
            { } item when item == typeof(string) => isReference ? FieldKind.Choices : FieldKind.Lines,
            null when type.IsEnum || (type == typeof(string) && (isReference || property.IsDefined(typeof(AllowedValuesAttribute)))) => FieldKind.Choice,
            null when type == typeof(string) => field.Rows > 1 ? FieldKind.Text : FieldKind.Line,
            null when type == typeof(int) || type == typeof(int?) => FieldKind.Number,
            _ => throw new InvalidOperationException($"{property.DeclaringType?.Name}.{property.Name} har [Field] men en typ som formuläret inte kan visa."),
        };
    }

    private static IReadOnlyList<FieldChoice> FixedChoices(PropertyInfo property, Type value)
    {
        if (value.IsEnum)
        {
            return [.. EnumWords.Of(value).Select(word => new FieldChoice(JsonSerializer.SerializeToNode(word.Value, value, ContentJson.Options)!.GetValue<string>(), word.Word))];
        }

        return property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed
            ? [.. allowed.Values.OfType<string>().Select(word => new FieldChoice(word, word))]
            : [];
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
