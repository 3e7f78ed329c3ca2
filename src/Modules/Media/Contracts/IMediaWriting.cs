using NaraVard.People.Contracts;

namespace NaraVard.Media.Contracts;

/// <summary>Pictures and files for other modules: the same handlers and the same checks as on the editors' pages. A fault names its field as the JSON does.</summary>
public interface IMediaWriting
{
    /// <summary>Takes in a picture or a file.</summary>
    /// <param name="by">Who sends it.</param>
    /// <param name="details">What is told about it.</param>
    /// <param name="bytes">The file. What it is, is decided by these.</param>
    /// <param name="ct">Stops it.</param>
    Task<Outcome<Medium>> AddAsync(Person by, MediaDetails details, byte[] bytes, CancellationToken ct);

    /// <summary>What is told about a picture or a file.</summary>
    Task<Outcome<Medium>> ReadAsync(Person by, Guid id, CancellationToken ct);

    /// <summary>Changes what is told, and takes a new version of the file when one is sent. Texts go on showing the version that they show.</summary>
    /// <param name="by">Who changes it.</param>
    /// <param name="id">Which.</param>
    /// <param name="seen">The state that was seen; see <see cref="Medium.Version"/>.</param>
    /// <param name="details">What is told.</param>
    /// <param name="bytes">The new file, or null to keep the one that is there.</param>
    /// <param name="ct">Stops it.</param>
    Task<Outcome<Medium>> ChangeAsync(Person by, Guid id, int seen, MediaDetails details, byte[]? bytes, CancellationToken ct);

    /// <summary>Takes away a picture or a file that no text shows.</summary>
    Task<Outcome<Guid>> DeleteAsync(Person by, Guid id, CancellationToken ct);

    /// <summary>What every address of a picture or a file begins with; by it one finds the texts that show it.</summary>
    string RootOf(Guid id);
}

/// <summary>What is told about a picture or a file, whichever version.</summary>
/// <param name="Title">What it is called.</param>
/// <param name="Alt">What a picture shows, for those who don't see it.</param>
/// <param name="IsDecoration">Whether somebody has decided that the picture says nothing of its own.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Licence">The key of the terms on which it may be shown; see <see cref="MediaLicences"/>.</param>
/// <param name="Maker">Who photographed, drew or wrote it; may be empty.</param>
public sealed record MediaDetails(string Title, string Alt, bool IsDecoration, string Source, string Licence, string Maker);

/// <summary>A picture or a file as it stands.</summary>
/// <param name="Id">Which; the same for all its versions.</param>
/// <param name="Details">What is told about it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Address">Where the newest version is read, without host.</param>
/// <param name="Markdown">What to write in a text to show it.</param>
/// <param name="IsReady">Whether it may stand in a text: a picture has said what it shows, or that it shows nothing.</param>
/// <param name="Number">The number of the newest version of the file.</param>
/// <param name="Version">Counts all changes.</param>
/// <param name="ChangedAt">When the newest version came.</param>
public sealed record Medium(Guid Id, MediaDetails Details, MediaKind Kind, string Address, string Markdown, bool IsReady, int Number, int Version, DateTimeOffset ChangedAt);

/// <summary>On what terms a thing may be shown.</summary>
public static class MediaLicences
{
    /// <summary>The terms, by key.</summary>
    public static IReadOnlyList<(string Key, string Name)> Choices { get; } =
    [
        ("cc0", "CC0"), ("cc-by", "CC BY 4.0"), ("cc-by-sa", "CC BY-SA 4.0"), ("offentlig", "Offentlig handling"), ("eget", "Eget verk"), ("tillstand", "Med upphovspersonens tillstånd"),
    ];

    /// <summary>The name of terms, or "" when there are none with that key.</summary>
    public static string NameOf(string key) => Choices.FirstOrDefault(choice => choice.Key == key).Name ?? "";
}
