namespace NaraVard.Search.Contracts;

/// <summary>What people search for and don't find.</summary>
public interface ISearchGaps
{
    /// <summary>The words that an editor has chosen to show everybody, in alphabetical order.</summary>
    Task<IReadOnlyList<string>> ShownAsync(CancellationToken ct);
}
