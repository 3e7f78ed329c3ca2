namespace NaraVard.Library.Contracts;

/// <summary>What an example is made of, part by part, so that a team can say of each whether they kept it.</summary>
public interface IExampleParts
{
    /// <summary>The parts of an example that is or has been published, in reading order; none when there is no such example.</summary>
    /// <param name="slug">The example's address.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<ExamplePart>> OfAsync(string slug, CancellationToken ct);
}

/// <summary>A point of "Vad man gjorde" or of "Vad som gjorde det möjligt": an item of its list, or a paragraph when it has none.</summary>
/// <param name="Key">The same for the same words in the same section, whatever else in the example changes; 16 characters.</param>
/// <param name="Section">The heading it stands under: <see cref="Done"/> or <see cref="MadePossible"/>.</param>
/// <param name="Text">Its words, without marks; at most <see cref="Longest"/> characters.</param>
public sealed record ExamplePart(string Key, string Section, string Text)
{
    public const string Done = "Vad man gjorde";

    public const string MadePossible = "Vad som gjorde det möjligt";

    /// <summary>The most characters of a part.</summary>
    public const int Longest = 600;

    /// <summary>The most parts of a section.</summary>
    public const int Most = 20;
}
