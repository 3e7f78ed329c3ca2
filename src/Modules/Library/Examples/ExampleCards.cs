using NaraVard.Kernel.Content;

namespace NaraVard.Library.Examples;

/// <summary>A list of examples as cards.</summary>
/// <param name="Items">The examples, in order.</param>
/// <param name="Content">The content they are part of.</param>
/// <param name="IsGrid">Side by side where there is room.</param>
internal sealed record ExampleCards(IReadOnlyList<Live<GoodExample>> Items, LiveSnapshot Content, bool IsGrid = false)
{
    /// <summary>Why an example is there, by its slug.</summary>
    public IReadOnlyDictionary<string, string> Why { get; init; } = new Dictionary<string, string>();
}
