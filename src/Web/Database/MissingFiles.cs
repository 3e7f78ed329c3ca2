using NaraVard.Media.Contracts;

namespace NaraVard.Web.Database;

/// <summary>Says which pictures and files rows name that are nowhere to be found: what is copied is whole as far as it goes, and the site isn't.</summary>
internal static class MissingFiles
{
    /// <summary>The exit code of a backup that lacks such files.</summary>
    public const int Code = 2;

    private const int MostNamed = 20;

    public static string Told(IReadOnlyList<string> missing, IMediaFolder media)
    {
        var (how, more) = (missing.Count == 1 ? "1 bild eller fil" : $"{missing.Count} bilder och filer", missing.Count - MostNamed);
        return $"""
            {how} som databasen nämner finns inte {(media.IsInDatabase ? "i databasen" : $"i {media.Path}")} och är inte med:
            {string.Join(Environment.NewLine, missing.Take(MostNamed).Select(file => $"  {file}"))}{(more > 0 ? $"{Environment.NewLine}  … och {more} till" : "")}
            {(media.IsInDatabase ? "Ligger de på disk är Media__Store fel satt." : "Se efter att NARAVARD_DATA och Media__Store är som när servern körs, och leta under media/ i en äldre säkerhetskopia.")} Annars läggs de in på nytt under Bilder och filer.
            """;
    }
}
