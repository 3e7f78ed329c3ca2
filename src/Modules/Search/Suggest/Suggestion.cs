using NaraVard.Search.Find;

namespace NaraVard.Search.Suggest;

/// <summary>Something that a question in the making may be after.</summary>
/// <param name="Text">A title, or the whole question.</param>
/// <param name="Kind">What sort of thing it is, as readers call it.</param>
/// <param name="Type">The folder of its type, or "" for a question.</param>
/// <param name="Url">The page, or the results of the question.</param>
/// <param name="Pieces">The text, with what is typed marked.</param>
internal sealed record Suggestion(string Text, string Kind, string Type, string Url, IReadOnlyList<Piece> Pieces);
