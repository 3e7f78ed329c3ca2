using System.Text.Json;

namespace NaraVard.Editing.Writing;

/// <summary>What an editor fills in for a property.</summary>
internal enum FieldKind
{
    Line,
    Text,
    Lines,

    /// <summary>Words with a number each, one to a line: "region: 21".</summary>
    Pairs,
    Number,
    Choice,
    Choices,

    /// <summary>Records in an order, each with fields of its own.</summary>
    Rows,

    /// <summary>Carried along unseen: the id of a row.</summary>
    Hidden,
}

/// <summary>An input of the form for a content record.</summary>
/// <param name="Name">The path to the property: "Title", "Source.Year"; in a row also the row: "EvidenceFor.r2.Why".</param>
/// <param name="Label">What stands above the input.</param>
/// <param name="Kind">How it is filled in.</param>
internal sealed record FormField(string Name, string Label, FieldKind Kind)
{
    /// <summary>The most rows of a list, and the most lines of one.</summary>
    public const int MostRows = 200;

    public string Hint { get; init; } = "";

    public int Rows { get; init; } = 1;

    public bool IsRequired { get; init; }

    /// <summary>The most characters it can hold.</summary>
    public int Longest { get; init; } = 500;

    /// <summary>The choices that the record's type gives; empty when they are other content.</summary>
    public IReadOnlyList<FieldChoice> Fixed { get; init; } = [];

    /// <summary>The content type whose items are the choices, or "".</summary>
    public string Items { get; init; } = "";

    /// <summary>Whether an item is pointed to by its title and not by its address.</summary>
    public bool ByTitle { get; init; }

    /// <summary>Whether it is the text of a file beside the page, which ends with a line break.</summary>
    public bool IsFile { get; init; }

    /// <summary>The fields of each row, named within the row.</summary>
    public IReadOnlyList<FormField> Row { get; init; } = [];

    /// <summary>The message when something required is missing; "" when the record's own rules give it.</summary>
    public string WhenMissing { get; init; } = "";

    /// <summary>The path in the stored text; in a row, from the row.</summary>
    public IReadOnlyList<string> Path { get; } = [.. Name.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public string Id => Name.Replace('.', '_');

    /// <summary>Whether it has room for a whole section or table.</summary>
    public bool IsLong => Rows >= 6;

    /// <summary>Whether it is running text, where pictures can stand: not a list, nor the table of a file.</summary>
    public bool IsMarkdown => IsLong && Kind == FieldKind.Text && !IsFile;

    /// <summary>The input that names the rows taken away, so that they can be taken back.</summary>
    public string Removed => $"{Name}.borta";

    /// <summary>The fields of one of its rows, named within the form.</summary>
    public IEnumerable<FormField> In(string row) => Row.Select(field => field with { Name = $"{Name}.{row}.{field.Name}" });
}

/// <summary>Something that can be chosen.</summary>
internal sealed record FieldChoice(string Value, string Label);
