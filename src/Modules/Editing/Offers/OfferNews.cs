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
        outbox.Add(new LetterBody().Say($"Hej {to.Name}").Say(words).Link(address, address, above: "").Write(to.Email, subject, $"offer-{item.Id}-{item.Version}-{happened.Act}"));
    }
}
