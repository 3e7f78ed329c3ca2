using System.Globalization;

namespace NaraVard.Headless.Api;

/// <summary>What an item is put in order by: a text in the Swedish order, or a number.</summary>
internal readonly record struct SortValue(string Text, long Number) : IComparable<SortValue>
{
    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    /// <param name="value">A text, a whole number or a choice, which go in the order that they are declared in; null is the least.</param>
    public static SortValue Of(object? value) => value switch
    {
        null => default,
        string text => new(text, 0),
        _ => new("", Convert.ToInt64(value, CultureInfo.InvariantCulture)),
    };

    public int CompareTo(SortValue other) =>
        Swedish.Compare(Text ?? "", other.Text ?? "", CompareOptions.IgnoreCase) is var order and not 0 ? order : Number.CompareTo(other.Number);
}
