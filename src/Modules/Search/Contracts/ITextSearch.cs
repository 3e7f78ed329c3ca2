using Microsoft.AspNetCore.Html;

namespace NaraVard.Search.Contracts;

/// <summary>
/// Finds among texts that the caller has at hand, and alone answers for who may read. It is the language of the public search: inflections, compounds, dots, misspellings, other
/// words for the same, "phrases", -not and beginnings*. Neither texts nor question are kept, counted or put in an index.
/// </summary>
public interface ITextSearch
{
    /// <summary>The most characters of a question that are read.</summary>
    const int Longest = 200;

    /// <param name="typed">What somebody typed; anything at all.</param>
    /// <param name="texts">The texts to look in.</param>
    /// <param name="ct">Stops the search.</param>
    Task<FoundTexts> FindAsync(string? typed, IReadOnlyList<SearchedText> texts, CancellationToken ct);
}

/// <summary>A text to look in.</summary>
/// <param name="Title">Its title, where words count for more; may be empty.</param>
/// <param name="Text">The rest, as plain text.</param>
/// <param name="At">When it was written.</param>
public sealed record SearchedText(string Title, string Text, DateTimeOffset At);

/// <summary>What was found among some texts.</summary>
/// <param name="Query">What was asked for, trimmed and cut.</param>
/// <param name="Found">Which of the texts, by their place in the list: those with most of the words first, then those that say them most, then the newest.</param>
public sealed record FoundTexts(string Query, IReadOnlyList<int> Found)
{
    /// <summary>How many of them have all that was asked for.</summary>
    public int WithAll { get; init; }

    /// <summary>Words that no text has; what was found has something like them.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The question with words that some text has in the place of those that none has; null when there are none like them.</summary>
    public string? Corrected { get; init; }

    /// <summary>Whether the question asks for themes, levels or places, which mean nothing here.</summary>
    public bool HasFilters { get; init; }

    /// <summary>The sentences of a text that answer best, with what was asked for marked.</summary>
    public Func<string, IHtmlContent> Snippet { get; init; } = text => new HtmlContentBuilder().Append(text);

    /// <summary>A text with what was asked for marked.</summary>
    public Func<string, IHtmlContent> Mark { get; init; } = text => new HtmlContentBuilder().Append(text);
}
