using System.Globalization;

namespace NaraVard.Headless.Api;

/// <summary>What an item is put in order by: a text in the Swedish order, or a number.</summary>
internal readonly record struct SortValue(string Text, long Number) : IComparable<SortValue>
{
    private static readonly CompareInfo Swedish = CultureInfo.GetCultureInfo("sv-SE").CompareInfo;

    public static SortValue Of(ApiField field, IReadOnlyList<string> values) => values switch
    {
        [] => default,
        [var number, ..] when field.Shape == ApiShape.Number => new("", long.Parse(number, CultureInfo.InvariantCulture)),
        [var choice, ..] when field.Shape == ApiShape.Choice => new("", field.Choices.ToList().IndexOf(choice)),
        [var text, ..] => new(text, 0),
    };

    public int CompareTo(SortValue other) =>
        Swedish.Compare(Text ?? "", other.Text ?? "", CompareOptions.IgnoreCase) is var order and not 0 ? order : Number.CompareTo(other.Number);
}
