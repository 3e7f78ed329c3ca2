using NaraVard.Kernel.Content;
using NaraVard.Levels;
using NaraVard.Library;
using NaraVard.Search;
using NaraVard.Search.Index;

namespace NaraVard.Tests.Benchmarks.Search;

/// <summary>The content of a folder as it is once it is published.</summary>
internal static class PublishedLibrary
{
    public static LiveSnapshot Read(string folder)
    {
        var types = new ContentTypes();
        new LibraryModule().MapContent(types);
        new LevelsModule().MapContent(types);
        new SearchModule().MapContent(types);
        var read = new ContentFolder(types).Read(folder, default).Entries;
        return new LiveSnapshot(1, types.Figures, [.. read.Select(Live)]);
    }

    /// <summary>Everything that can be found, with its text.</summary>
    public static IEnumerable<(Key Key, ItemText Text)> Documents(LiveSnapshot snapshot) =>
        snapshot.Items.Where(item => item.Type.IsFound).SelectMany(ItemText.AllOf, (item, text) => (KeyOf(item, text.Entry), text));

    public static Key KeyOf(LiveItem item, string entry) => new(item.Type.Folder, entry == "" ? item.Slug : entry);

    private static LiveItem Live(ContentFolder.Entry entry) => (LiveItem)Activator.CreateInstance(
        typeof(Live<>).MakeGenericType(entry.Type.Record), Guid.NewGuid(), entry.Type, entry.Slug, DateTimeOffset.UnixEpoch, 1, null, false, 1L, entry.Body)!;
}
