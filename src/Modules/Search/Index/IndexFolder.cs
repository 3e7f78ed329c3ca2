namespace NaraVard.Search.Index;

/// <summary>The folder that a node's index lives in. A new index is made in a file of its own, beside the one that answers until then.</summary>
/// <param name="path">The folder.</param>
/// <param name="stamp">What makes indexes now.</param>
/// <param name="clock">Names new files.</param>
internal sealed class IndexFolder(string path, string stamp, TimeProvider clock)
{
    private const string Ending = ".db";

    public string Stamp => stamp;

    /// <summary>The newest whole file, and whether it was made by this version of the program; null when there is none.</summary>
    public (IndexFile File, bool IsCurrent)? Newest()
    {
        foreach (var file in Files().OrderDescending(StringComparer.Ordinal).Select(name => new IndexFile(name)))
        {
            if (file.Stamp() is { } made)
            {
                return (file, made == stamp);
            }
        }

        return null;
    }

    /// <summary>A file that isn't there yet.</summary>
    public IndexFile New()
    {
        Directory.CreateDirectory(path);
        return new IndexFile(Path.Combine(path, $"{clock.GetUtcNow():yyyyMMddHHmmss}-{Guid.NewGuid():n}{Ending}"));
    }

    /// <summary>Takes away all files but one.</summary>
    public void KeepOnly(IndexFile kept)
    {
        foreach (var file in Files().Where(name => name != kept.Path))
        {
            new IndexFile(file).Delete();
        }
    }

    private IEnumerable<string> Files() => Directory.Exists(path) ? Directory.EnumerateFiles(path, $"*{Ending}") : [];
}
