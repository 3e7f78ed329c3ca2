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
