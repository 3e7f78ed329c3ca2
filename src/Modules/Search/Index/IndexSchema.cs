namespace NaraVard.Search.Index;

/// <summary>The tables of the index file. Contentless: they hold words and where they stand, the texts stay in the database.</summary>
internal static class IndexSchema
{
    /// <summary>The fields of a document, in the order of <see cref="Field"/>.</summary>
    public static readonly string[] Fields = ["title", "lead", "names", "strong", "body"];

    // The words come as they are to be compared; the tokenizer only splits at the blanks. It must not fold å, ä and ö.
    public const string Create = """
        CREATE TABLE made_by (stamp TEXT NOT NULL);
        CREATE TABLE indexed (row INTEGER PRIMARY KEY AUTOINCREMENT, item TEXT NOT NULL, entry TEXT NOT NULL, version TEXT NOT NULL,
          title INTEGER NOT NULL, lead INTEGER NOT NULL, names INTEGER NOT NULL, strong INTEGER NOT NULL, body INTEGER NOT NULL, UNIQUE (item, entry));
        CREATE VIRTUAL TABLE items USING fts5(title, lead, names, strong, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
        CREATE VIRTUAL TABLE words USING fts5vocab(items, 'row');
        CREATE VIRTUAL TABLE places USING fts5vocab(items, 'instance');
        """;

    public const string Register = """
        INSERT INTO indexed(item, entry, version, title, lead, names, strong, body) VALUES ($item, $entry, $version, $title, $lead, $names, $strong, $body) RETURNING row
        """;

    public const string Add = "INSERT INTO items(rowid, title, lead, names, strong, body) VALUES ($row, $title, $lead, $names, $strong, $body)";

    public const string Words = "SELECT term, doc FROM words";

    public const string Documents = "SELECT row, item, entry, title, lead, names, strong, body FROM indexed ORDER BY row";

    public const string Places = """
        SELECT doc, CASE col WHEN 'title' THEN 0 WHEN 'lead' THEN 1 WHEN 'names' THEN 2 WHEN 'strong' THEN 3 ELSE 4 END FROM places WHERE term = $term
        """;
}

/// <summary>A field of a document.</summary>
internal enum Field
{
    Title,
    Lead,
    Names,

    /// <summary>Text that the type says counts for more.</summary>
    Strong,
    Body,
}
