using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api;

/// <summary>The order of a list. Two items are never equal in it: the id decides last, so a place in it stays a place whatever comes and goes around it.</summary>
/// <param name="Keys">What it goes by, most important first.</param>
internal sealed record ItemOrder(IReadOnlyList<ItemOrder.Key> Keys) : IComparer<ItemOrder.Place>
{
    private const int LongestCursor = 4000;

    /// <summary>As it is written in the address.</summary>
    public string Text { get; } = string.Join(',', Keys);

    /// <summary>Which of two places comes first.</summary>
    public int Compare(Place? x, Place? y)
    {
        for (var i = 0; i < Keys.Count; i++)
        {
            if (x!.Values[i].CompareTo(y!.Values[i]) is var order and not 0)
            {
                return Keys[i].IsDescending ? -order : order;
            }
        }

        return x!.Id.CompareTo(y!.Id);
    }

    /// <summary>Where an item stands.</summary>
    public Place PlaceOf(LiveItem item) => new([.. Keys.Select(key => ApiItem.Sort(item, key.Field))], item.Id);

    /// <summary>The items in this order.</summary>
    public IReadOnlyList<LiveItem> Sorted(IEnumerable<LiveItem> items) => [.. items.OrderBy(PlaceOf, this)];

    /// <summary>The word that leads on after an item.</summary>
    public string CursorAfter(LiveItem item)
    {
        var place = PlaceOf(item);
        return Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new Cursor(Text, [.. place.Values.Select(value => value.Text)], [.. place.Values.Select(value => value.Number)], place.Id), ContentJson.Options));
    }

    /// <summary>The place that such a word names; null when it isn't one of this order.</summary>
    public Place? PlaceAt(string cursor)
    {
        try
        {
            return cursor.Length <= LongestCursor && JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(cursor), ContentJson.Options) is { } read
                && read.Order == Text && read.Texts?.Count == Keys.Count && read.Numbers?.Count == Keys.Count
                ? new Place([.. read.Texts.Zip(read.Numbers, (text, number) => new SortValue(text ?? "", number))], read.Id)
                : null;
        }
        catch (Exception broken) when (broken is FormatException or JsonException or DecoderFallbackException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>A field, and which way.</summary>
    internal sealed record Key(string Field, bool IsDescending)
    {
        public override string ToString() => IsDescending ? $"-{Field}" : Field;
    }

    /// <summary>Where an item stands, or stood.</summary>
    internal sealed record Place(IReadOnlyList<SortValue> Values, Guid Id);

    private sealed record Cursor(string? Order, IReadOnlyList<string>? Texts, IReadOnlyList<long>? Numbers, Guid Id);
}
