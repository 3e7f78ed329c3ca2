namespace NaraVard.Media.Keeping;

/// <summary>Where the bytes are kept: on disk, or in the database when several nodes share it.</summary>
internal interface IMediaKeeping
{
    /// <summary>Keeps the files of a version. On disk they are there before the row that names them; in the database they are part of the same save.</summary>
    Task PutAsync(Guid media, string hash, IReadOnlyList<(string Name, byte[] Bytes)> files, CancellationToken ct);

    Task<byte[]?> GetAsync(Guid media, string hash, string name, CancellationToken ct);

    /// <summary>Called after the rows are gone.</summary>
    Task ForgetAsync(Guid media, CancellationToken ct);
}
