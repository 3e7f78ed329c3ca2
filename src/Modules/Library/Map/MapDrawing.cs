using System.Globalization;

namespace NaraVard.Library.Map;

/// <summary>Where things stand in the drawing of the map, in its own units, which are pixels at its natural size.</summary>
internal static class MapDrawing
{
    public const int Cell = 34;
    public const int LabelWidth = 330;
    public const int HeadHeight = 190;

    private const int LettersOfPattern = 44;
    private const int LettersOfTheme = 28;
    private const int SlantRoom = 120;

    public static int Width(MapOfLevel map) => LabelWidth + (map.Themes.Count * Cell) + SlantRoom;

    public static int Height(MapOfLevel map) => HeadHeight + (map.Rows.Count * Cell) + (Cell / 2);

    /// <summary>The left edge of a column.</summary>
    public static int Left(int column) => LabelWidth + (column * Cell);

    /// <summary>The upper edge of a row.</summary>
    public static int Top(int row) => HeadHeight + (row * Cell);

    /// <summary>The radius of a cell's disc: its area grows with the number until it fills the cell.</summary>
    public static string Radius(int examples) => Math.Min((Cell / 2) - 1, 8 + (3 * Math.Sqrt(examples))).ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>As much of a pattern's title as there is room for; its link tells the whole.</summary>
    public static string PatternLabel(string title) => Short(title, LettersOfPattern);

    /// <summary>As much of a theme's title as there is room for; the table tells the whole.</summary>
    public static string ThemeLabel(string title) => Short(title, LettersOfTheme);

    private static string Short(string title, int most)
    {
        var blank = title.Length <= most ? -1 : title.LastIndexOf(' ', most);
        return title.Length <= most ? title : $"{title[..(blank > 0 ? blank : most)].TrimEnd(',', ':', ' ')} …";
    }
}
