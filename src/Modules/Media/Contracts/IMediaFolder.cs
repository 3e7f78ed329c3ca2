namespace NaraVard.Media.Contracts;

/// <summary>Where pictures and files lie, for who takes a copy of all or moves it.</summary>
public interface IMediaFolder
{
    /// <summary>The folder, which may not be there; empty of all that counts when they are rows of the database.</summary>
    string Path { get; }

    bool IsInDatabase { get; }

    /// <summary>The table that holds them when they are rows of the database.</summary>
    string Table { get; }

    /// <summary>The files on disk that a row knows, as rows of that table: values by the names of its columns.</summary>
    IAsyncEnumerable<IReadOnlyDictionary<string, object>> ReadRowsAsync(CancellationToken ct);
}
