using System.Net;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Offers;

/// <summary>Tells the one who offered an example how it goes, in the same save as what it tells of.</summary>
internal sealed class OfferNews(Store store, ContentTypes types, IPeople people, IOutbox outbox, ISiteAddress site)
{
    /// <summary>Where an author follows what they have offered; the page belongs to the cycles.</summary>
    private const string Follow = "/mitt/erbjudna";

    /// <summary>Does nothing for what nobody has offered, and nothing when its author is gone.</summary>
    public async Task TellAsync(ContentItem item, ContentEvent happened, CancellationToken ct)
    {
        var author = await store.Set<ExampleOffer>().Where(offer => offer.ItemId == item.Id).Select(offer => (Guid?)offer.AuthorId).SingleOrDefaultAsync(ct);
        if (author is not { } id || await people.ContactAsync(id, ct) is not { } to)
        {
            return;
        }

        var isPublic = happened.Act == ContentAct.Published;
        var subject = isPublic ? "Ditt exempel är publicerat" : "Redaktionen har en fråga om ditt exempel";
        var words = isPublic ? "Exemplet som du erbjöd är nu publicerat på NäraVård." : $"Redaktionen har skickat tillbaka exemplet som du erbjöd: {happened.Why}";
        var address = site.Absolute(isPublic ? types[item.Type].AddressOf(item.Slug) : Follow);
        outbox.Add(new Letter(to.Email, subject, $"Hej {to.Name}\n\n{words}\n\n{address}\n\nNäraVård\n", Html(to.Name, subject, words, address)) { Key = $"offer-{item.Id}-{item.Version}-{happened.Act}" });
    }

    private static string Html(string name, string subject, string words, string address) =>
        $"""
        <!doctype html>
        <html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>{WebUtility.HtmlEncode(subject)}</title></head>
        <body><p>Hej {WebUtility.HtmlEncode(name)}</p><p>{WebUtility.HtmlEncode(words)}</p><p><a href="{WebUtility.HtmlEncode(address)}">{WebUtility.HtmlEncode(address)}</a></p><p>NäraVård</p></body></html>
        """;
}
