using System.Collections.Concurrent;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Writing;

/// <summary>
/// The inputs for a type of content, made from the properties of its record that carry a <see cref="FieldAttribute"/>, and
/// from its source. What has neither follows from the rest, or is kept as it was.
/// </summary>
internal static class FormFields
{
    private const int LongestText = 100_000;
    private const int LongestLine = 500;
    private const int LongestFile = 900_000;

    private static readonly ConcurrentDictionary<Type, IReadOnlyList<FormField>> Made = [];

    public static IReadOnlyList<FormField> Of(ContentType type) => Made.GetOrAdd(type.Record, record =>
    [
        .. record.GetProperties().OrderBy(property => property.GetCustomAttribute<FieldAttribute>()?.Order ?? 0).SelectMany(FieldsOf),
    ]);

    /// <summary>The most characters that a property of text can hold.</summary>
    public static int LongestOf(PropertyInfo property) =>
        property.GetCustomAttribute<MaxLengthAttribute>() is { } most && property.PropertyType == typeof(string) ? most.Length
        : property.IsDefined(typeof(FileTextAttribute)) ? LongestFile
        : property.IsDefined(typeof(SectionAttribute)) || property.GetCustomAttribute<FieldAttribute>() is { Rows: > 1 } ? LongestText
        : LongestLine;

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
        var made = new FormField(property.Name, field.Label, KindOf(property, field))
        {
            Hint = field.Hint,
            Rows = field.Rows,
            Items = property.GetCustomAttribute<ReferencesAttribute>()?.Type ?? "",
            IsRequired = property.IsDefined(typeof(RequiredAttribute)) || property.IsDefined(typeof(MinLengthAttribute)) || type.IsEnum || type == typeof(int) || property.IsDefined(typeof(AllowedValuesAttribute)),
            Longest = item is null ? LongestOf(property) : LongestText,
            IsFile = property.IsDefined(typeof(FileTextAttribute)),
        };
        return made with { Fixed = FixedChoices(property, item ?? type), Row = made.Kind == FieldKind.Rows ? RowOf(property, item!) : [] };
    }

    // A row whose list has stable ids carries its own along.
    private static IReadOnlyList<FormField> RowOf(PropertyInfo list, Type record) =>
    [
        .. list.IsDefined(typeof(StableIdsAttribute)) ? [new FormField(StableIds.Property, "", FieldKind.Hidden) { Longest = 60 }] : Array.Empty<FormField>(),
        .. record.GetProperties().SelectMany(FieldsOf),
    ];

    private static FieldKind KindOf(PropertyInfo property, FieldAttribute field)
    {
        var (type, isReference) = (property.PropertyType, property.IsDefined(typeof(ReferencesAttribute)) || property.IsDefined(typeof(ChosenFromAttribute)));
        return ItemOf(type) switch
        {
            { IsEnum: true } => FieldKind.Choices,
            { } item when item == typeof(string) => isReference ? FieldKind.Choices : FieldKind.Lines,
            { IsClass: true } => FieldKind.Rows,
            null when type.IsEnum || (type == typeof(string) && (isReference || property.IsDefined(typeof(AllowedValuesAttribute)))) => FieldKind.Choice,
            null when type == typeof(string) => field.Rows > 1 ? FieldKind.Text : FieldKind.Line,
            null when type == typeof(int) || type == typeof(int?) => FieldKind.Number,
            null when type == typeof(IReadOnlyDictionary<string, int>) => FieldKind.Pairs,
            _ => throw new InvalidOperationException($"{property.DeclaringType?.Name}.{property.Name} har [Field] men en typ som formuläret inte kan visa."),
        };
    }

    private static IReadOnlyList<FieldChoice> FixedChoices(PropertyInfo property, Type value)
    {
        if (value.IsEnum)
        {
            return [.. EnumWords.Of(value).Select(word => new FieldChoice(JsonSerializer.SerializeToNode(word.Value, value, ContentJson.Options)!.GetValue<string>(), word.Word))];
        }

        if (property.GetCustomAttribute<ChosenFromAttribute>() is { } chosen)
        {
            return [.. chosen.Choices.Select(choice => new FieldChoice(choice.Key, choice.Name))];
        }

        return property.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed
            ? [.. allowed.Values.OfType<string>().Select(word => new FieldChoice(word, word))]
            : [];
    }

    private static Type? ItemOf(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>) ? type.GetGenericArguments()[0] : null;
}
