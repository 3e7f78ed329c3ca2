using NaraVard.Kernel.Content;

namespace NaraVard.Search.Index;

/// <summary>Something that is found: an item, or an entry of one.</summary>
/// <param name="Row">Its row in the file.</param>
/// <param name="Item">The item.</param>
/// <param name="Entry">The entry's id, or "" for the whole item.</param>
internal readonly record struct Document(int Row, LiveItem Item, string Entry);
