using System.Text.Json;

namespace NaraVard.Editing.Writing;

/// <summary>What an editor fills in for a property.</summary>
internal enum FieldKind
{
    Line,
    Text,
    Lines,
    Number,
    Choice,
    Choices,
}

/// <summary>An input of the form for a content record.</summary>
/// <param name="Name">The path to the property: "Title", "Source.Year".</param>
/// <param name="Label">What stands above the input.</param>
/// <param name="Kind">How it is filled in.</param>
internal sealed record FormField(string Name, string Label, FieldKind Kind)
{
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

    /// <summary>The message when something required is missing; "" when the record's own rules give it.</summary>
    public string WhenMissing { get; init; } = "";

    /// <summary>The path in the stored text.</summary>
    public IReadOnlyList<string> Path { get; } = [.. Name.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public string Id => Name.Replace('.', '_');

    public bool IsMarkdown => Rows >= 6;
}

/// <summary>Something that can be chosen.</summary>
internal sealed record FieldChoice(string Value, string Label);
