using NaraVard.Media.Contracts;

namespace NaraVard.Media.Contents;

/// <summary>A file that has been read through: what is kept of it, under the names that are served.</summary>
/// <param name="Kind">What it is, told by its bytes.</param>
/// <param name="Files">The files to keep; the first is the largest.</param>
internal sealed record CheckedFile(MediaKind Kind, IReadOnlyList<(string Name, byte[] Bytes)> Files)
{
    public string Name => Files[0].Name;
}
