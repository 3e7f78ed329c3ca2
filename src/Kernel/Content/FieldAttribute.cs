namespace NaraVard.Kernel.Content;

/// <summary>How an editor meets a property of a content record: its label, its hint and the size of its input.</summary>
/// <param name="label">The label, in Swedish.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FieldAttribute(string label) : Attribute
{
    public string Label { get; } = label;

    /// <summary>A line of help beside the label.</summary>
    public string Hint { get; init; } = "";

    /// <summary>The height in lines; 1 is a single-line input.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Fields are shown in this order, then as the record declares them.</summary>
    public int Order { get; init; }
}

/// <summary>A property that holds the text under a heading of the file, or the whole text when no heading is named.</summary>
/// <param name="heading">The heading of the second level, as it stands in the file.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SectionAttribute(string heading = "") : Attribute
{
    public string Heading { get; } = heading;
}

/// <summary>A property whose values are addresses of other content, which must exist.</summary>
/// <param name="type">The name of the content type they belong to.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReferencesAttribute(string type) : Attribute
{
    public string Type { get; } = type;
}

/// <summary>A property whose values are the pages of other content, of any type, which must exist: "/exempel/it-ronder".</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AddressesAttribute : Attribute
{
    /// <summary>What to do about a value that leads nowhere.</summary>
    /// <param name="value">The value.</param>
    public static string Fault(string value) => $"”{value}” är inte adressen till något publicerat innehåll. Skriv den som den står i webbläsaren efter webbplatsens namn, till exempel /exempel/it-ronder";
}

/// <summary>A property that holds the text of another file in the same folder.</summary>
/// <param name="property">The property with that file's name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FileTextAttribute(string property) : Attribute
{
    public string Property { get; } = property;
}

/// <summary>A list whose rows have ids that never change and are never used again, since other things point to them.</summary>
/// <param name="prefix">How an id begins; a number follows. "{key}" stands for the record's own <c>Key</c>: "{key}-l" gives "team-l3".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class StableIdsAttribute(string prefix) : Attribute
{
    public string Prefix { get; } = prefix;
}

/// <summary>A property whose values are some fixed words, each with a name for people.</summary>
/// <param name="holder">The class that has them in a static property named <c>Choices</c>: a list of key and name.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ChosenFromAttribute(Type holder) : Attribute
{
    /// <summary>The keys that may be chosen and what people call them.</summary>
    public IReadOnlyList<(string Key, string Name)> Choices { get; } =
        (IReadOnlyList<(string, string)>)holder.GetProperty(nameof(Choices))!.GetValue(null)!;
}

/// <summary>A list of places, named as the register of organisations names them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PlacesAttribute : Attribute;
