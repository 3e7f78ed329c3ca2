using NaraVard.Headless.OpenData;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Vocabulary;

/// <summary>The concepts, or the themes, as SKOS sees them (W3C Recommendation, 18 August 2009). A term's name on the web is the address of its page.</summary>
/// <param name="Address">The scheme's address.</param>
/// <param name="Title">The scheme's title, in Swedish.</param>
/// <param name="Licence">On what terms it may be used, as an address.</param>
/// <param name="Concepts">All terms, by slug.</param>
internal sealed record Thesaurus(string Address, string Title, string Licence, IReadOnlyList<Term> Concepts)
{
    public static Thesaurus Of(LiveSnapshot content, ContentType type, ISiteAddress site, Licence licence)
    {
        return new Thesaurus(
            Absolute(type.Address), $"NäraVårds {type.Plural.ToLowerInvariant()}", licence.Address,
            [.. content.Items.Where(item => item.Type == type).OrderBy(item => item.Slug, StringComparer.Ordinal).Select(Read)]);

        Term Read(LiveItem item)
        {
            var (facts, swedish) = (ItemFacts.Of(item), Composed.Of(item.Any.Title));
            var english = Composed.Of(facts.Text("english"));
            return new Term(
                Absolute(item.Address), swedish, english, Others(item, swedish, english), Composed.Of(item.Any.Meaning),
                [.. facts.List("related").Distinct().Where(slug => slug != item.Slug && content.Find(type.Name, slug) is not null).Select(slug => Absolute(type.AddressOf(slug)))],
                Composed.Of(facts.Source.Document), item.PublishedAt);
        }

        string Absolute(string path) => new Uri(site.Absolute(path)).AbsoluteUri;
    }

    // No word may be both the preferred name and another (S13).
    private static IReadOnlyList<string> Others(LiveItem item, string swedish, string english) =>
        [.. item.Any.AlsoCalled.Select(Composed.Of).Where(word => word != swedish && word != english).Distinct()];
}

/// <summary>One concept or theme.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Swedish">Its name in Swedish.</param>
/// <param name="English">Its name in English, or "".</param>
/// <param name="Others">Other names, in whatever language: the editors don't say.</param>
/// <param name="Definition">What it means, in Swedish and without marks; or "".</param>
/// <param name="Related">The addresses of those that belong with it.</param>
/// <param name="Source">The title of the report it comes from, or "".</param>
/// <param name="Changed">When it was last changed.</param>
internal sealed record Term(
    string Address, string Swedish, string English, IReadOnlyList<string> Others, string Definition, IReadOnlyList<string> Related, string Source, DateTimeOffset Changed);
