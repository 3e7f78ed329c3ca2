namespace NaraVard.Kernel.Content;

/// <summary>One saved text of an item. Never changed after it is written.</summary>
public sealed class ContentRevision
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required Guid ItemId { get; init; }

    /// <summary>1, 2, 3 … within the item.</summary>
    public required int Number { get; init; }

    public required string Json { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>The account that wrote it; null when it came from a file.</summary>
    public Guid? WrittenBy { get; init; }
}
