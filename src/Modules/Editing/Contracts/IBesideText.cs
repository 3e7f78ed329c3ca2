namespace NaraVard.Editing.Contracts;

/// <summary>What another module can tell an editor beside a text. Each module registers its own.</summary>
public interface IBesideText
{
    /// <summary>What there is to tell about a published item, or null when there is nothing.</summary>
    /// <param name="type">The item's type, by name.</param>
    /// <param name="slug">Its address within the type.</param>
    /// <param name="ct">Stops the look-up.</param>
    Task<BesideText?> OfAsync(string type, string slug, CancellationToken ct);
}

/// <summary>Some lines under a heading.</summary>
/// <param name="Heading">The heading.</param>
/// <param name="Note">What they are, in a sentence or two.</param>
/// <param name="Lines">The lines.</param>
/// <param name="More">The words of a link to more.</param>
/// <param name="Address">Where it leads.</param>
public sealed record BesideText(string Heading, string Note, IReadOnlyList<BesideLine> Lines, string More, string Address);

/// <summary>A link with what it says beside.</summary>
/// <param name="Title">The words of the link.</param>
/// <param name="Address">Where it leads.</param>
/// <param name="Note">Why it is here.</param>
public sealed record BesideLine(string Title, string Address, string Note);
