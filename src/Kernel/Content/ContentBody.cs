using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Text;

namespace NaraVard.Kernel.Content;

/// <summary>What every editorial type has. Add a type by deriving a record with its own fields.</summary>
public abstract record ContentBody
{
    [Field("Titel", Order = -10), Required(ErrorMessage = "Skriv en titel"), MaxLength(200, ErrorMessage = "Titeln får vara högst 200 tecken")]
    public string Title { get; init; } = "";

    /// <summary>One sentence for lists and search results.</summary>
    public abstract string Lead { get; }

    /// <summary>The lead to its end, for what is cut to fit a list.</summary>
    public virtual string Meaning => Lead;

    /// <summary>The running text in parts, in reading order: what search reads and finds passages in.</summary>
    public abstract IEnumerable<TextPart> Parts { get; }

    /// <summary>What it is when the type alone doesn't say: "Förslag – inte prövat". Stands beside the type wherever types are mixed; "" for most.</summary>
    public virtual string Label => "";

    /// <summary>Names it should be found by that may be missing from its text: places, organisations, other spellings.</summary>
    public virtual IEnumerable<string> FoundBy => [];

    /// <summary>The address of a new item within its type.</summary>
    public virtual string NewSlug => Slug.Of(Title);

    /// <summary>The field that alone decides the address, so that no two items can have the same; null when a number can be added.</summary>
    public virtual string? SlugField => null;

    /// <summary>A new item with what can be filled in for its writer.</summary>
    /// <param name="others">What there is of the type.</param>
    public virtual ContentBody Suggested(IReadOnlyList<ContentBody> others) => this;

    /// <summary>A new item at the moment it gets its address, with what follows from that.</summary>
    public virtual ContentBody Begun(string slug) => this;

    /// <summary>Other words for what it is about: who searches for one of them finds the texts with its title too, and the other way round.</summary>
    public virtual IReadOnlyList<string> AlsoCalled => [];

    /// <summary>What it teaches the search about words, whatever it is about itself.</summary>
    public virtual SearchWords SearchWords => SearchWords.None;

    /// <summary>What of its text is found by itself, beside the whole: the questions of a table.</summary>
    public virtual IEnumerable<ContentEntry> Entries => [];

    /// <summary>What it can be filtered by in a search over all types.</summary>
    public virtual ContentFacets Facets => ContentFacets.None;

    /// <summary>How well tried it is, from 0 for what is only thought of to 1 for what has been done and seen; 0.5 where that isn't asked. A small term in the order of search results.</summary>
    public virtual double Tried => 0.5;

    /// <summary>Whether a file of this content goes live when it is imported.</summary>
    public virtual bool IsPublished => true;

    /// <summary>The same content as a file of it says it once it is public.</summary>
    public virtual ContentBody AsPublished() => this;
}

/// <summary>A part of a text.</summary>
/// <param name="Heading">Its heading, or "" for a text without one.</param>
/// <param name="Markdown">The text under it.</param>
/// <param name="Weight">How much a hit here counts beside an ordinary part, which is 1.</param>
public sealed record TextPart(string Heading, string Markdown, double Weight = 1)
{
    /// <summary>The id that the heading has on the page, so that a search result can lead straight to it.</summary>
    public string Anchor => Slug.Of(Heading);
}

/// <summary>Something in a text that is found by itself.</summary>
/// <param name="Id">Its id among all of its type; it is also the id of its place on the page.</param>
/// <param name="Text">What it says, without marks: what stands for its title.</param>
/// <param name="More">What belongs to it, as Markdown.</param>
public sealed record ContentEntry(string Id, string Text, string More);

/// <summary>What content teaches the search about words.</summary>
/// <param name="Groups">Words that mean the same.</param>
/// <param name="Parts">Words that compounds may be made of, beside those that the texts use by themselves.</param>
/// <param name="Whole">Words that look like compounds and are none.</param>
public sealed record SearchWords(IReadOnlyList<SynonymGroup> Groups, IReadOnlyList<string> Parts, IReadOnlyList<string> Whole)
{
    public static SearchWords None { get; } = new([], [], []);
}

/// <summary>Words and phrases that mean the same in a search.</summary>
/// <param name="Words">Who searches for one of them finds the others.</param>
/// <param name="AlsoFinds">What they find besides, and that doesn't find them.</param>
public sealed record SynonymGroup(IReadOnlyList<string> Words, IReadOnlyList<string> AlsoFinds);

/// <summary>What content is about, whatever its type.</summary>
/// <param name="Themes">The keys of its themes.</param>
/// <param name="Levels">The levels of the system that it concerns.</param>
/// <param name="Places">Where it was done, by the official names.</param>
public sealed record ContentFacets(IReadOnlyList<string> Themes, IReadOnlyList<SystemLevel> Levels, IReadOnlyList<string> Places)
{
    public static ContentFacets None { get; } = new([], [], []);
}

/// <summary>Where a page got its facts.</summary>
public sealed record SourceReference
{
    /// <summary>The exact title of a source.</summary>
    public string Document { get; init; } = "";

    public string Section { get; init; } = "";

    public string Figure { get; init; } = "";

    public int? Table { get; init; }

    public int? Year { get; init; }
}
