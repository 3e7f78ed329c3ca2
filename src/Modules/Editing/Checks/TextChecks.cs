using System.Reflection;
using NaraVard.Editing.Taxonomies;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Media.Contracts;

namespace NaraVard.Editing.Checks;

/// <summary>
/// Looks a text over while it is written. What the record's own rules refuse is a stop; the rest are hints, since a writer can
/// have a reason.
/// </summary>
internal sealed class TextChecks(InternalLinks links, IMediaShelf media)
{
    /// <summary>Longer sentences than this, in words, are pointed out: twice what plain Swedish averages.</summary>
    private const int LongestSentence = 30;

    /// <summary>From here on LIX calls a text hard to read.</summary>
    private const double HardToRead = 50;

    // Fewer words make the index jump.
    private const int FewestWords = 100;
    private const int MostHints = 50;
    private const int ExcerptLength = 60;

    public async Task<Checklist> RunAsync(ContentForm form, LiveSnapshot live, CancellationToken ct)
    {
        var texts = WrittenText.Of(form.Body).Select(text => (Written: text, Outline: MarkdownOutline.Of(text.Text))).ToList();
        HashSet<string> anchors = [.. texts.SelectMany(text => text.Outline.Headings).Select(heading => heading.Anchor), .. form.Body.Parts.Select(part => part.Anchor)];
        var lix = Lix.Of([.. texts.Where(text => text.Written.TopLevel > 0).SelectMany(text => text.Outline.Sentences)]);
        var around = new Around(anchors, live, await MissingMediaAsync(texts.Select(text => text.Outline), ct));
        var hints = texts.SelectMany(text => Hints(text.Written, text.Outline, around)).Concat(UnknownPlaces(form, live)).Concat(Whole(form, lix)).Take(MostHints);
        return new(Stops(form), [.. hints], lix);
    }

    private async Task<IReadOnlySet<string>> MissingMediaAsync(IEnumerable<MarkdownOutline> outlines, CancellationToken ct) => await media.MissingAsync(
        [.. outlines.SelectMany(outline => outline.Images.Select(image => image.Address).Concat(outline.Links)).Select(InternalLinks.PathOf).Where(path => path.StartsWith("/media/", StringComparison.Ordinal)).Distinct()], ct);

    private static IEnumerable<Finding> UnknownPlaces(ContentForm form, LiveSnapshot live)
    {
        if (PlacesInUse.FieldOf(form.Body) is not { } field)
        {
            return [];
        }

        var (known, label) = (PlaceNames.Of(live), form.Fields.First(input => input.Name == field.Name).Label);
        return PlacesInUse.In(form.Body).Where(place => known.Find(place)?.Names.Contains(place) != true).Select(place => new Finding(field.Name, label, UnknownPlace(place, NearestWord.To(place, known.Names))));
    }

    private static string UnknownPlace(string place, string? near) => near is null
        ? $"”{place}” finns inte i registret över platser. Kontrollera stavningen, så att läsare hittar exemplet när de väljer plats."
        : $"”{place}” finns inte i registret över platser. Menade du ”{near}”?";

    private static IReadOnlyList<Finding> Stops(ContentForm form) => form.Checked().Problem switch
    {
        Problem.InvalidFields several => [.. several.Faults.Select(fault => StopOf(form, fault))],
        Problem.Invalid one => [StopOf(form, one)],
        _ => [],
    };

    private static Finding StopOf(ContentForm form, Problem.Invalid fault) =>
        form.Fields.FirstOrDefault(field => field.Name == fault.Field) is { } field ? new(field.Id, field.Label, fault.Message) : new("", "", fault.Message);

    private static IEnumerable<Finding> Whole(ContentForm form, Lix? lix)
    {
        var sections = form.Body.GetType().GetProperties().Where(property => property.IsDefined(typeof(SectionAttribute))).ToList();
        if (sections.Count > 0 && sections.All(section => section.GetValue(form.Body) is ""))
        {
            yield return new(sections[0].Name, form.Fields.First(field => field.Name == sections[0].Name).Label, "Texten är tom. Sidan blir bara en rubrik med uppgifter.");
        }

        if (form.Body.GetType().GetProperties().FirstOrDefault(property => property.PropertyType == typeof(SourceReference)) is { } source
            && source.GetValue(form.Body) is SourceReference { Document: not "", Section: "", Figure: "", Table: null })
        {
            yield return new($"{source.Name}_{nameof(SourceReference.Section)}", "Avsnitt i källan", "Källan är angiven utan avsnitt. Läsaren hittar lättare rätt om du skriver vilket.");
        }

        if (lix is { Value: >= HardToRead, Words: >= FewestWords })
        {
            yield return new("", "", $"Texten är {lix.Band} att läsa (LIX {lix.Value:0}). Kortare meningar och vanligare ord gör den lättare.");
        }
    }

    private IEnumerable<Finding> Hints(WrittenText text, MarkdownOutline outline, Around around) =>
    [
        .. ContactDetails.In(text.Text).Select(found => Hint(text, $"”{found}” ser ut som en e-postadress eller ett telefonnummer. Ska den verkligen bli offentlig?")),
        .. text.TopLevel == 0 ? [] : Markdown(text, outline, around),
    ];

    private IEnumerable<Finding> Markdown(WrittenText text, MarkdownOutline outline, Around around) =>
    [
        .. outline.Links.Distinct().Select(link => MissingFile(link, around) ?? links.WhatIsWrong(link, around.Anchors, around.Live)).OfType<string>().Select(wrong => Hint(text, wrong)),
        .. outline.Images.Select(image => image.Address).Distinct().Select(image => MissingFile(image, around) ?? links.WhatIsWrongWithPicture(image)).OfType<string>().Select(wrong => Hint(text, wrong)),
        .. outline.Images.Where(image => string.IsNullOrWhiteSpace(image.Alt)).Select(image => Hint(text, $"Bilden {image.Address} saknar beskrivning. Skriv mellan hakparenteserna vad bilden visar.")),
        .. Headings(text, outline),
        .. outline.Sentences.Where(sentence => Sentences.WordCount(sentence) > LongestSentence)
            .Select(sentence => Hint(text, $"En mening har {Sentences.WordCount(sentence)} ord: ”{Excerpt(sentence)}” Dela den om det går.")),
    ];

    private static IEnumerable<Finding> Headings(WrittenText text, MarkdownOutline outline)
    {
        var before = text.TopLevel - 1;
        foreach (var (level, heading, _) in outline.Headings)
        {
            if (level < text.TopLevel)
            {
                yield return Hint(text, $"Rubriken ”{Excerpt(heading)}” ligger för högt. Börja den med {new string('#', text.TopLevel)} så att den hamnar under sidans egna rubriker.");
            }
            else if (level > before + 1)
            {
                yield return Hint(text, $"Rubriken ”{Excerpt(heading)}” hoppar över en nivå. Börja den med {new string('#', Math.Max(before, text.TopLevel - 1) + 1)}.");
            }

            before = Math.Max(level, text.TopLevel - 1);
        }
    }

    private static string? MissingFile(string address, Around around) =>
        around.MissingMedia.Contains(InternalLinks.PathOf(address)) ? $"{address} finns inte bland Bilder och filer. Kopiera raden därifrån på nytt." : null;

    private static Finding Hint(WrittenText text, string message) => new(text.Field, text.Label, message);

    private static string Excerpt(string text) => text.Length <= ExcerptLength ? text : $"{text[..ExcerptLength].TrimEnd()} …";

    /// <summary>What a text is held against.</summary>
    /// <param name="Anchors">The places on its own page that can be linked to.</param>
    /// <param name="Live">What is public.</param>
    /// <param name="MissingMedia">The pictures and files it names that are not there.</param>
    private sealed record Around(IReadOnlySet<string> Anchors, LiveSnapshot Live, IReadOnlySet<string> MissingMedia);
}
