using System.Runtime.CompilerServices;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Kernel.Text;

namespace NaraVard.Search.Index;

/// <summary>A published item, or an entry of one that is found by itself, as search reads it: plain text in passages.</summary>
/// <param name="Entry">The entry's id, or "" for the whole item.</param>
/// <param name="Title">Its title.</param>
/// <param name="Lead">Its one sentence.</param>
/// <param name="Names">What else it should be found by.</param>
/// <param name="Passages">Its text, in reading order.</param>
internal sealed record ItemText(string Entry, string Title, string Lead, string Names, IReadOnlyList<Passage> Passages)
{
    // A published item never changes, and what replaces it is another object: so the text of one that has been found is kept for as long as it is.
    private static readonly ConditionalWeakTable<LiveItem, IReadOnlyList<ItemText>> Found = [];

    /// <summary>The item itself, and what in it is found by itself; kept for the next time.</summary>
    public static IReadOnlyList<ItemText> AllOf(LiveItem item) => Found.GetValue(item, Read);

    /// <summary>The same, for who reads all items once.</summary>
    public static IReadOnlyList<ItemText> Read(LiveItem item) => [Whole(item), .. item.Any.Entries.Select(Of)];

    /// <summary>One of them, or the whole item when there is no such entry.</summary>
    public static ItemText Of(LiveItem item, string entry) => AllOf(item) is var all && all.FirstOrDefault(text => text.Entry == entry) is { } found ? found : all[0];

    /// <summary>The words of each field, as they are written.</summary>
    public IReadOnlyList<string[]> Words() =>
    [
        In(Title),
        In(Lead),
        In(Names),
        [.. Passages.Where(passage => passage.Weight > 1).SelectMany(Texts).SelectMany(In)],
        [.. Passages.Where(passage => passage.Weight <= 1).SelectMany(Texts).SelectMany(In)],
    ];

    private static ItemText Whole(LiveItem item) => new(
        "",
        Composed.Of(item.Any.Title),
        Composed.Of(item.Any.Lead),
        Composed.Of(string.Join(" · ", item.Any.FoundBy)),
        [.. item.Any.Parts.SelectMany(Passage.Of)]);

    private static ItemText Of(ContentEntry entry) => new(entry.Id, Composed.Of(entry.Text), "", "", [.. Passage.Of(new TextPart("", entry.More))]);

    private static string[] Texts(Passage passage) => [passage.Heading, passage.Text];

    private static string[] In(string text) => [.. Word.In(text).Select(word => word.Form)];
}
