using NaraVard.Kernel.Text;
using NaraVard.Media.Contracts;

namespace NaraVard.Media.Shelf;

/// <summary>What must hold of what is told about a picture or a file.</summary>
internal static class MediaDetailsRules
{
    public static Problem? Check(MediaDetails details, bool needsAlt)
    {
        Problem.Invalid?[] faults =
        [
            Bound("Title", details.Title, MediaItem.LongestTitle) ?? (details.Title == "" ? new("Title", "Skriv en titel") : null),
            Bound("Alt", details.Alt, MediaItem.LongestAlt) ?? (needsAlt && details is { Alt: "", IsDecoration: false } ? new("Alt", "Skriv vad bilden visar, eller kryssa för att den bara är dekor") : null),
            Bound("Source", details.Source, MediaItem.LongestSource) ?? (details.Source == "" ? new("Source", "Skriv var bilden eller filen kommer från") : null),
            Bound("Maker", details.Maker, MediaItem.LongestTitle),
            MediaLicences.NameOf(details.Licence) == "" ? new("Licence", "Välj på vilka villkor den får visas") : null,
        ];
        return faults.OfType<Problem.Invalid>().ToList() is { Count: > 0 } found
            ? new Problem.InvalidFields(found)
            : PersonalIdentityGuard.Check("Title", details.Title) ?? PersonalIdentityGuard.Check("Alt", details.Alt) ?? PersonalIdentityGuard.Check("Source", details.Source) ?? PersonalIdentityGuard.Check("Maker", details.Maker);
    }

    private static Problem.Invalid? Bound(string field, string text, int most) =>
        text.Length > most ? new(field, $"Skriv högst {most} tecken") : text.Any(char.IsControl) ? new(field, "Skriv på en rad") : null;
}
