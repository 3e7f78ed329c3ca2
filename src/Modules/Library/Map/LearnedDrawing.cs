namespace NaraVard.Library.Map;

/// <summary>Where things stand in the drawing of who has learned from whom, in pixels at its natural size.</summary>
internal static class LearnedDrawing
{
    public const int Cell = 46;
    public const int LabelWidth = 170;
    public const int HeadHeight = 116;

    private const int SlantRoom = 96;

    public static int Width(LearnedMap map) => LabelWidth + (map.To.Count * Cell) + SlantRoom;

    public static int Height(LearnedMap map) => HeadHeight + (map.From.Count * Cell) + 4;

    /// <summary>The middle of a column.</summary>
    public static int X(int column) => LabelWidth + (column * Cell) + (Cell / 2);

    /// <summary>The middle of a row.</summary>
    public static int Y(int row) => HeadHeight + (row * Cell) + (Cell / 2);
}
