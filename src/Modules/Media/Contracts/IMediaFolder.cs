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

    /// <summary>Where a file of that table lies below the folder.</summary>
    /// <param name="row">One of the rows.</param>
    string PathOf(IReadOnlyDictionary<string, object> row);

    /// <summary>Which files the rows name that are neither among those that somebody has nor, when they are kept there, in the table.</summary>
    /// <param name="had">Paths below the folder, with slashes.</param>
    /// <param name="ct">Stops the reading.</param>
    Task<IReadOnlyList<string>> MissingAsync(IEnumerable<string> had, CancellationToken ct);
}
