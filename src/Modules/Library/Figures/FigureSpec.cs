using NaraVard.Kernel.Text;

namespace NaraVard.Library.Figures;

/// <summary>The ways in which a figure can be drawn.</summary>
internal enum FigureForm
{
    Bars,
    Line,
    Dots,
    SmallMultiples,
}

/// <summary>How the rows of a figure are sorted.</summary>
internal enum FigureOrder
{
    AsInSource,
    Falling,
    Rising,
}

/// <summary>What an author asks for in a figure's block.</summary>
internal sealed record FigureSpec
{
    /// <summary>The slug of the dataset.</summary>
    public string Data { get; init; } = "";

    public FigureForm Form { get; init; }

    public string Title { get; init; } = "";

    /// <summary>The text alternative: what one sees.</summary>
    public string Description { get; init; } = "";

    /// <summary>The column that names each row.</summary>
    public string Label { get; init; } = "";

    /// <summary>The columns with numbers.</summary>
    public IReadOnlyList<string> Series { get; init; } = [];

    /// <summary>Whether the axis runs along the columns; null lets the form decide.</summary>
    public bool? AlongColumns { get; init; }

    /// <summary>What columns are called in the figure.</summary>
    public IReadOnlyDictionary<string, string> Names { get; init; } = new Dictionary<string, string>();

    /// <summary>Only rows with these values in these columns.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Only { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>No rows with these values in these columns.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Without { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public FigureOrder Order { get; init; }

    /// <summary>The most rows to show.</summary>
    public int Most { get; init; } = FigureReader.MostRows;

    /// <summary>The names of what should stand out.</summary>
    public IReadOnlyList<string> Marked { get; init; } = [];

    /// <summary>The unit; the dataset's own when "".</summary>
    public string Unit { get; init; } = "";

    /// <summary>What the numbers are divided by before they are drawn.</summary>
    public decimal DividedBy { get; init; } = 1;

    public string Note { get; init; } = "";

    /// <summary>Where each key stands, by the line of the block, from 1.</summary>
    public IReadOnlyDictionary<string, int> Lines { get; init; } = new Dictionary<string, int>();

    /// <summary>The id of the figure on its page; "" before it has been <see cref="Named"/>.</summary>
    public string Id { get; private init; } = "";

    /// <summary>With an id from its title, and a number when another figure on the page has the same.</summary>
    /// <param name="taken">The ids of the page's figures so far; this one's is added.</param>
    public FigureSpec Named(ISet<string> taken)
    {
        var name = $"figur-{Slug.Of(Title)}";
        var (id, number) = (name, 1);
        while (!taken.Add(id))
        {
            id = $"{name}-{++number}";
        }

        return this with { Id = id };
    }
}
