namespace NaraVard.Media.Contracts;

/// <summary>What other modules ask about the pictures and files.</summary>
public interface IMediaShelf
{
    /// <summary>The type that lines about a picture or a file have in the audit trail; their slug is its id. No type of content has that name.</summary>
    const string EventType = "media";

    /// <summary>The titles of some pictures and files, by id; what is gone is left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct);

    /// <summary>Those of some addresses that none of the pictures and files has, in any of its versions.</summary>
    Task<IReadOnlySet<string>> MissingAsync(IReadOnlyCollection<string> addresses, CancellationToken ct);
}
