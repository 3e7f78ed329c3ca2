using System.IO.Compression;

namespace NaraVard.People.Passwords;

/// <summary>
/// Words that passwords are often made of: leaked passwords and Swedish words, shipped with the product. Kept as the sorted
/// hashes of the folded words, 8 bytes each, once for the process.
/// </summary>
internal sealed class CommonWords
{
    public const int Shortest = 3;
    public const int Longest = 32;

    private readonly ulong[] _hashes = [.. Read("common.txt.gz").Concat(Read("swedish.txt")).Select(PasswordText.Fold)
        .Where(word => word.Length is >= Shortest and <= Longest).Select(word => Hash(word)).Distinct().Order()];

    public int Count => _hashes.Length;

    public bool Contains(ReadOnlySpan<char> folded) => Array.BinarySearch(_hashes, Hash(folded)) >= 0;

    private static IEnumerable<string> Read(string name)
    {
        using var file = typeof(CommonWords).Assembly.GetManifestResourceStream($"NaraVard.People.Passwords.{name}")!;
        using var text = new StreamReader(name.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (text.ReadLine() is { } line)
        {
            foreach (var word in line.StartsWith("# ", StringComparison.Ordinal) ? [] : line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                yield return word;
            }
        }
    }

    // FNV-1a, 64 bits: two of fifty thousand words share a hash once in ten billion lists.
    private static ulong Hash(ReadOnlySpan<char> word)
    {
        var hash = 14695981039346656037UL;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 1099511628211UL;
        }

        return hash;
    }
}
