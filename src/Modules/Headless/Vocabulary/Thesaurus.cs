using NaraVard.Headless.OpenData;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Vocabulary;

/// <summary>The concepts as SKOS sees them (W3C Recommendation, 18 August 2009). A concept's name on the web is the address of its page.</summary>
/// <param name="Address">The scheme's address.</param>
/// <param name="Title">The scheme's title, in Swedish.</param>
/// <param name="Licence">On what terms it may be used, as an address.</param>
/// <param name="Concepts">All concepts, by title.</param>
internal sealed record Thesaurus(string Address, string Title, string Licence, IReadOnlyList<Term> Concepts)
{
    public static Thesaurus Of(LiveSnapshot content, ContentTypes types, ISiteAddress site, Licence licence)
    {
        var type = types["concept"];
        return new Thesaurus(Absolute(type.Address), "NäraVårds begrepp", licence.Address, [.. content.Items.Where(item => item.Type == type).OrderBy(item => item.Slug, StringComparer.Ordinal).Select(Read)]);

        Term Read(LiveItem item)
        {
            var facts = ItemFacts.Of(item);
            return new Term(
                Absolute(item.Address), Composed.Of(item.Any.Title), Composed.Of(facts.Text("english")), Composed.Of(item.Any.Lead),
                [.. facts.List("related").Where(slug => content.Find(type.Name, slug) is not null).Select(slug => Absolute(type.AddressOf(slug)))],
                Composed.Of(facts.Source.Document), item.PublishedAt);
        }

        string Absolute(string path) => new Uri(site.Absolute(path)).AbsoluteUri;
    }
}

/// <summary>One concept.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Swedish">Its name in Swedish.</param>
/// <param name="English">Its name in English, or "".</param>
/// <param name="Definition">What it means, in Swedish and without marks; or "".</param>
/// <param name="Related">The addresses of the concepts that belong with it.</param>
/// <param name="Source">The title of the report it comes from, or "".</param>
/// <param name="Changed">When it was last changed.</param>
internal sealed record Term(string Address, string Swedish, string English, string Definition, IReadOnlyList<string> Related, string Source, DateTimeOffset Changed);
