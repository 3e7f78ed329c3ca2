namespace NaraVard.Library.Spreading;

/// <summary>
/// Where the nodes of a tree stand in its drawing, in pixels at its natural size. It grows to the right, a column for each generation; the first branch goes straight
/// on and the others hang below it, so that no line crosses a word.
/// </summary>
internal sealed class SpreadDrawing
{
    public const int Line = 17;

    private const int Column = 214;
    private const int Row = 98;
    private const int Left = 12;
    private const int LettersInLine = 27;

    private readonly List<DrawnNode> _nodes = [];
    private int _row;
    private int _columns;

    public SpreadDrawing(TreeNode root) => Place(root, 0, null);

    public IReadOnlyList<DrawnNode> Nodes => _nodes;

    public int Width => _columns * Column;

    public int Height => (_row + 1) * Row;

    private void Place(TreeNode node, int column, DrawnNode? parent)
    {
        _columns = Math.Max(_columns, column + 1);
        var drawn = new DrawnNode(node, Left + (column * Column), (_row * Row) + Row - 16, [.. Wrapped(node.Name)], [.. Sentences(node.Note)]) { Branch = parent };
        _nodes.Add(drawn);
        for (var i = 0; i < node.Branches.Count; i++)
        {
            _row += i == 0 ? 0 : 1;
            Place(node.Branches[i], column + 1, drawn);
        }
    }

    private static IEnumerable<string> Sentences(string note) =>
        note.Split(". ", StringSplitOptions.RemoveEmptyEntries).Select(sentence => sentence.EndsWith('.') ? sentence : $"{sentence}.");

    // Two lines of a name, and the rest by the list.
    private static IEnumerable<string> Wrapped(string name)
    {
        var at = Break(name);
        yield return name[..at];
        var rest = name[at..].TrimStart();
        if (rest != "")
        {
            yield return rest.Length <= LettersInLine ? rest : $"{rest[..Math.Min(Break(rest), LettersInLine - 2)].TrimEnd(',', ':', ' ')} …";
        }
    }

    private static int Break(string words)
    {
        var blank = words.Length <= LettersInLine ? words.Length : words.LastIndexOf(' ', LettersInLine);
        return blank > 0 ? blank : LettersInLine;
    }
}

/// <summary>A node in its place.</summary>
/// <param name="Node">The node.</param>
/// <param name="X">Its middle.</param>
/// <param name="Y">Its middle.</param>
/// <param name="Name">Its name, line by line.</param>
/// <param name="Note">What is told beside, line by line; the last ends above the node.</param>
internal sealed record DrawnNode(TreeNode Node, int X, int Y, IReadOnlyList<string> Name, IReadOnlyList<string> Note)
{
    public IEnumerable<(string Text, string Css)> Lines => Name.Select(line => (line, "spread-name")).Concat(Note.Select(line => (line, "spread-note")));

    /// <summary>The node that it has grown from, or null.</summary>
    public DrawnNode? Branch { get; init; }

    /// <summary>The line from what it has grown from.</summary>
    public string Path => Branch is { } from ? $"M{from.X} {from.Y}C{from.X + 60} {from.Y} {from.X + 40} {Y} {from.X + 110} {Y}H{X}" : "";

    /// <summary>Where its first line stands.</summary>
    public int FirstLine => Y - 14 - ((Name.Count + Note.Count - 1) * SpreadDrawing.Line);
}
