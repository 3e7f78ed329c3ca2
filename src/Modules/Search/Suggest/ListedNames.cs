using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Kernel.Text;

namespace NaraVard.Search.Suggest;

/// <summary>The words and phrases of the editors' word lists in alphabetical order, without dots.</summary>
internal sealed class ListedNames
{
    private readonly string[] _folded;
    private readonly ListedName[] _names;

    private ListedNames(IEnumerable<string> names)
    {
        _names = [.. names.Select(ListedName.Of).DistinctBy(name => name.Root).OrderBy(name => name.Folded, StringComparer.Ordinal)];
        _folded = [.. _names.Select(name => name.Folded)];
    }

    public static ListedNames Of(LiveSnapshot content) => content.Derive(snapshot => new ListedNames(
        snapshot.Items.SelectMany(item => item.Any.SearchWords.Groups).SelectMany(group => group.Words.Concat(group.AlsoFinds)).Select(Composed.Of)));

    /// <summary>The names that begin so.</summary>
    public IEnumerable<ListedName> With(Beginning typed)
    {
        var at = Array.BinarySearch(_folded, typed.Folded, StringComparer.Ordinal);
        for (var i = at < 0 ? ~at : at; i < _names.Length && _folded[i].StartsWith(typed.Folded, StringComparison.Ordinal); i++)
        {
            if (typed.IsOf(_names[i].Form, _folded[i]))
            {
                yield return _names[i];
            }
        }
    }
}

/// <summary>A name of a word list.</summary>
/// <param name="Written">As editors have written it.</param>
/// <param name="Form">In lower case.</param>
/// <param name="Folded">Without dots.</param>
/// <param name="Root">What its inflections have in common.</param>
internal sealed record ListedName(string Written, string Form, string Folded, string Root)
{
    public bool IsOneWord => !Form.Contains(' ', StringComparison.Ordinal);

    public static ListedName Of(string written)
    {
        var form = string.Join(' ', Word.In(written).Select(word => word.Form));
        return new ListedName(written, form, Word.Fold(form), string.Join(' ', Word.In(form).Select(word => Words.Root.Of(word.Form))));
    }
}
