using NaraVard.Search.Index;

namespace NaraVard.Search.Query;

/// <summary>Writes what is asked for in FTS5's own language. Every text is quoted, so nothing typed is read as syntax.</summary>
internal static class Expression
{
    /// <summary>For whole items: all or some of what is wanted, nothing of what is unwanted.</summary>
    public static string ForItems(IEnumerable<Meaning> wanted, bool all, IEnumerable<Meaning> unwanted)
    {
        var found = string.Join(all ? " AND " : " OR ", wanted.Select(InItem));
        var not = string.Join(" OR ", unwanted.Select(InItem));
        return not == "" ? found : $"({found}) NOT ({not})";
    }

    /// <summary>For titles: all of what is wanted.</summary>
    public static string ForTitles(IEnumerable<Meaning> wanted) => string.Join(" AND ", wanted.Select(InTheTitle));

    /// <summary>For passages: whatever is wanted, the more the better.</summary>
    public static string ForPassages(IEnumerable<Meaning> wanted) => string.Join(" OR ", wanted.Select(InPassage));

    private static string InItem(Meaning meaning) => Either(
        In(IndexSchema.ItemForms, meaning.Forms),
        In(IndexSchema.ItemStems, meaning.Stems),
        In(IndexSchema.FoldedColumn, meaning.Folded));

    private static string InTheTitle(Meaning meaning) => Either(
        In(IndexSchema.TitleForms, meaning.Forms),
        In(IndexSchema.TitleStems, meaning.Stems));

    private static string InPassage(Meaning meaning) => Either(
        In(IndexSchema.PassageForms, meaning.Forms),
        In(IndexSchema.PassageStems, meaning.Stems),
        In(IndexSchema.FoldedColumn, meaning.Folded));

    private static string Either(params string[] ways) => $"({string.Join(" OR ", ways.Where(way => way != ""))})";

    private static string In(string columns, IReadOnlyList<string> texts) =>
        texts.Count == 0 ? "" : $"{{{columns}}} : ({string.Join(" OR ", texts.Select(Quoted))})";

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
