namespace NaraVard.Search.Index;

/// <summary>The tables of the index file. Contentless: they hold words and where they stand, the texts stay in the database.</summary>
internal static class IndexSchema
{
    /// <summary>The fields of a document, in the order of <see cref="Field"/>.</summary>
    public static readonly string[] Fields = ["title", "lead", "names", "strong", "body"];

    // The words come as they are to be compared; the tokenizer only splits at the blanks. It must not fold å, ä and ö.
    public const string Create = """
        CREATE TABLE made_by (stamp TEXT NOT NULL);
        CREATE TABLE indexed (row INTEGER PRIMARY KEY AUTOINCREMENT, item BLOB NOT NULL, entry TEXT NOT NULL, changed INTEGER NOT NULL, at INTEGER NOT NULL,
          title INTEGER NOT NULL, lead INTEGER NOT NULL, names INTEGER NOT NULL, strong INTEGER NOT NULL, body INTEGER NOT NULL);
        CREATE INDEX indexed_item ON indexed(item);
        CREATE VIRTUAL TABLE items USING fts5(title, lead, names, strong, body, content='', contentless_delete=1, tokenize='unicode61 remove_diacritics 0');
        CREATE VIRTUAL TABLE words USING fts5vocab(items, 'row');
        CREATE VIRTUAL TABLE places USING fts5vocab(items, 'instance');
        """;

    public const string Register = """
        INSERT INTO indexed(item, entry, changed, at, title, lead, names, strong, body) VALUES ($item, $entry, $changed, $at, $title, $lead, $names, $strong, $body) RETURNING row
        """;

    public const string Add = "INSERT INTO items(rowid, title, lead, names, strong, body) VALUES ($row, $title, $lead, $names, $strong, $body)";

    /// <summary>Writes the posting lists together: they grow smaller, and are read faster.</summary>
    public const string Tidy = "INSERT INTO items(items) VALUES ('optimize')";

    public const string Words = "SELECT term, doc FROM words";

    public const string Documents = "SELECT row, item, entry, title, lead, names, strong, body FROM indexed ORDER BY row";

    public const string Versions = "SELECT item, changed, at FROM indexed WHERE entry = ''";

    public const string Places = """
        SELECT doc, CASE col WHEN 'body' THEN 4 WHEN 'title' THEN 0 WHEN 'lead' THEN 1 WHEN 'strong' THEN 3 ELSE 2 END FROM places WHERE term = $term
        """;

    public const string Phrase = "SELECT rowid FROM items WHERE items MATCH $phrase ORDER BY rowid";
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
