namespace NaraVard.People.Contracts;

/// <summary>Erases those again whom a backup has brought back.</summary>
public interface IEraseAgain
{
    /// <summary>The table that knows who has been erased, with a column for the fingerprint and one for the day.</summary>
    (string Table, string Hash, string Day) Kept { get; }

    /// <summary>Erases the accounts that these are fingerprints of, as when the person did it but without a mail, and keeps the fingerprints. May run twice.</summary>
    /// <returns>How many accounts were there and are gone.</returns>
    Task<int> RunAsync(IReadOnlyDictionary<string, DateOnly> erased, CancellationToken ct);
}
