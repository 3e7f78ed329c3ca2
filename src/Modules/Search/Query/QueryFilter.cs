using NaraVard.Kernel.Content;

namespace NaraVard.Search.Query;

/// <summary>What a result must be about.</summary>
/// <param name="Field">In what way.</param>
/// <param name="Value">As it was typed: a key or a name, or the beginning of a name.</param>
/// <param name="IsUnwanted">Whether it must not.</param>
internal sealed record QueryFilter(FilterField Field, string Value, bool IsUnwanted)
{
    private const int ShortestWord = 2;

    /// <summary>As it was written in the question.</summary>
    public string? Written { get; init; }

    /// <summary>Whether a name is what it asks for: the whole name, or the beginning of a word of it. plats:halland is Region Halland.</summary>
    public bool IsOf(string name) =>
        name.StartsWith(Value, StringComparison.OrdinalIgnoreCase) || (Value.Length > ShortestWord && name.Split(' ').Any(word => word.StartsWith(Value, StringComparison.OrdinalIgnoreCase)));

    /// <summary>As it is written in a question.</summary>
    public override string ToString() => Written ?? $"{(IsUnwanted ? "-" : "")}{Field.Word()}:{(Value.Contains(' ', StringComparison.Ordinal) ? $"\"{Value}\"" : Value)}";
}

/// <summary>What can be filtered by.</summary>
internal enum FilterField
{
    Theme,
    Level,
    Place,
}

internal static class FilterFields
{
    /// <summary>What readers call one of its values: the theme's title, the level's name.</summary>
    public static string NameOf(this FilterField field, string value, LiveSnapshot content) => field switch
    {
        FilterField.Theme => content.Find("theme", value)?.Any.Title ?? value,
        FilterField.Level => SystemLevels.All.First(level => level.Address() == value).Name(),
        _ => value,
    };

    /// <summary>The word before the colon.</summary>
    public static string Word(this FilterField field) => field switch
    {
        FilterField.Theme => "tema",
        FilterField.Level => "nivå",
        _ => "plats",
    };

    /// <summary>What readers call it.</summary>
    public static string Name(this FilterField field) => field switch
    {
        FilterField.Theme => "Tema",
        FilterField.Level => "Nivå",
        _ => "Plats",
    };
}
