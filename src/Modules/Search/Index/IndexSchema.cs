namespace NaraVard.Search.Index;

/// <summary>The tables of the index file. Contentless: they hold words and where they stand, the texts stay in the database.</summary>
internal static class IndexSchema
{
    public const string ItemForms = "title lead names strong body";
    public const string ItemStems = "title_stem lead_stem names_stem strong_stem body_stem";
    public const string TitleForms = "title";
    public const string TitleStems = "title_stem";
    public const string PassageForms = "heading text";
    public const string PassageStems = "heading_stem text_stem";
    public const string FoldedColumn = "folded";

    /// <summary>A passage's row is its item's row times this, plus its number.</summary>
    public const int PassagesPerItem = 1000;

    public const int MostPassages = PassagesPerItem - 1;

    // The words come analysed; the tokenizer only splits at the blanks. It must not fold å, ä and ö.
    private const string Fts = "content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0'";

    public const string Create = $"""
        CREATE TABLE made_by (stamp TEXT NOT NULL);
        CREATE TABLE indexed (row INTEGER PRIMARY KEY, item TEXT NOT NULL UNIQUE, version TEXT NOT NULL, passages INTEGER NOT NULL);
        CREATE VIRTUAL TABLE items USING fts5(title, lead, names, strong, body, title_stem, lead_stem, names_stem, strong_stem, body_stem, folded, {Fts});
        CREATE VIRTUAL TABLE passages USING fts5(heading, text, heading_stem, text_stem, folded, {Fts});
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab(items, 'col');
        """;

    public const string AddItem = """
        INSERT INTO items(rowid, title, lead, names, strong, body, title_stem, lead_stem, names_stem, strong_stem, body_stem, folded)
        VALUES ($row, $title, $lead, $names, $strong, $body, $title_stem, $lead_stem, $names_stem, $strong_stem, $body_stem, $folded)
        """;

    public const string AddPassage = """
        INSERT INTO passages(rowid, heading, text, heading_stem, text_stem, folded)
        VALUES ($row, $heading, $text, $heading_stem, $text_stem, $folded)
        """;

    // The words of the texts as they are written; those of other columns are keys.
    public const string WordsOfTheTexts = "SELECT DISTINCT term FROM vocabulary WHERE col IN ('title', 'lead', 'names', 'strong', 'body')";
}
