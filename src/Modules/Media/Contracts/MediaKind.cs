namespace NaraVard.Media.Contracts;

/// <summary>What a file is, told by its bytes.</summary>
public enum MediaKind
{
    /// <summary>A photograph or a drawing in dots, made anew as WebP.</summary>
    Picture,

    /// <summary>A drawing in lines: SVG.</summary>
    Drawing,

    /// <summary>A document as PDF.</summary>
    Pdf,

    /// <summary>A table as CSV.</summary>
    Table,
}
