using System.Collections;

namespace NaraVard.Kernel.Privacy;

/// <summary>A kind of thing that is held on a person, as JSON and as a page to read.</summary>
/// <param name="Name">Names the part for programs, lower case without å ä ö: "anteckningar". One of its kind in the whole download.</param>
/// <param name="Heading">What it is, in Swedish: "Dina anteckningar".</param>
/// <param name="Note">Why it is held and who can read it, in a Swedish sentence or two; may be empty.</param>
/// <param name="Rows">The rows, read from the database each time they are gone through; two parts are never read at the same time.</param>
public sealed record PersonalPart(string Name, string Heading, string Note, IAsyncEnumerable<PersonalRow> Rows)
{
    /// <summary>The field whose value is a text of its own, which is also handed over as a file; null when there is none.</summary>
    public string? TextField { get; init; }
}

/// <summary>One thing of a <see cref="PersonalPart"/>, as named values: <c>new PersonalRow { { "Skriven", at }, { "Text", text } }</c>. What is null is left out.</summary>
public sealed class PersonalRow : IEnumerable<PersonalField>
{
    private readonly List<PersonalField> _fields = [];

    /// <summary>The fields in the order to show them.</summary>
    public IReadOnlyList<PersonalField> Fields => _fields;

    /// <summary>Adds a word or a text.</summary>
    public void Add(string label, string? value) => AddUnlessNull(label, value);

    /// <summary>Adds an instant.</summary>
    public void Add(string label, DateTimeOffset? value) => AddUnlessNull(label, value);

    /// <summary>Adds a day.</summary>
    public void Add(string label, DateOnly? value) => AddUnlessNull(label, value);

    /// <summary>Adds a yes or a no.</summary>
    public void Add(string label, bool value) => AddUnlessNull(label, value);

    /// <summary>Adds a number.</summary>
    public void Add(string label, int? value) => AddUnlessNull(label, value);

    /// <inheritdoc/>
    public IEnumerator<PersonalField> GetEnumerator() => _fields.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private void AddUnlessNull(string label, object? value)
    {
        if (value is not null)
        {
            _fields.Add(new PersonalField(label, value));
        }
    }
}

/// <summary>A named value.</summary>
/// <param name="Label">The name, in Swedish: "Skriven".</param>
/// <param name="Value">A string, an instant, a day, a bool or an int.</param>
public sealed record PersonalField(string Label, object Value);
