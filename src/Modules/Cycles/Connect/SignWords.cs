using System.Collections.Concurrent;
using NaraVard.Kernel.Language;

namespace NaraVard.Cycles.Connect;

/// <summary>The telling words of each sign's title and purpose, by their stems. Read once for each version of a sign.</summary>
internal sealed class SignWords
{
    private readonly ConcurrentDictionary<Guid, (int Version, IReadOnlyDictionary<string, string> Words)> _read = new();

    /// <summary>The words of signs, and forgets those of signs that aren't there any more.</summary>
    public IReadOnlyDictionary<Guid, IReadOnlyDictionary<string, string>> Of(IReadOnlyCollection<TeamSign> signs)
    {
        var all = signs.ToDictionary(sign => sign.Id, WordsOf);
        foreach (var gone in _read.Keys.Where(sign => !all.ContainsKey(sign)))
        {
            _read.TryRemove(gone, out _);
        }

        return all;
    }

    /// <summary>The telling words of a title and a purpose: the shortest form of each by its stem.</summary>
    public static IReadOnlyDictionary<string, string> In(string title, string purpose) => Word.In($"{title}\n{purpose}".Normalize()).Where(word => word.IsTelling)
        .GroupBy(word => word.Stem, word => word.Form, StringComparer.Ordinal)
        .ToDictionary(forms => forms.Key, forms => forms.OrderBy(form => form.Length).ThenBy(form => form, StringComparer.Ordinal).First(), StringComparer.Ordinal);

    private IReadOnlyDictionary<string, string> WordsOf(TeamSign sign) =>
        _read.AddOrUpdate(sign.Id, _ => Read(sign), (_, before) => before.Version == sign.Version ? before : Read(sign)).Words;

    private static (int, IReadOnlyDictionary<string, string>) Read(TeamSign sign) => (sign.Version, In(sign.Title, sign.Purpose));
}
