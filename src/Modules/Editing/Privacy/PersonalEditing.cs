using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Audit;
using NaraVard.Editing.Comments;
using NaraVard.Editing.Exchange;
using NaraVard.Editing.FactChecking;
using NaraVard.Editing.Offers;
using NaraVard.Editing.Typing;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Editing.Privacy;

/// <summary>
/// What somebody has done in the editorial office. How a public text came to be is the authority's document, so texts,
/// comments and the trail stay, with an id that leads nowhere once the account is gone.
/// </summary>
internal sealed class PersonalEditing(Store store, ContentTypes types) : IPersonalData
{
    private const string Office = "Redaktionen läser dem. De hör till myndighetens handlingar.";

    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("oskickat", "Det du har skrivit men inte sparat", "Bara du ser det.", Typed(who.Account)) { TextField = "Fält" },
        new("erbjudna", "Exempel som du har erbjudit", "Redaktionen ser vem som erbjöd exemplet. Läsare ser det inte.", Offers(who.Account)),
        new("versioner", "Versioner av texter som du har skrivit", Office, Revisions(who.Account)) { TextField = "Text" },
        new("kommentarer", "Kommentarer som du har skrivit", Office, Comments(who.Account)) { TextField = "Text" },
        new("handelser", "Det du har gjort med redaktionens texter", Office, Events(who.Account)),
        new("faktakollar", "Faktakollar som du har bett om", Office, Asked(who.Account)),
        new("faktakoll-till-dig", "Faktakollar som har skickats till din adress", "Redaktionen ser adressen tills den tas bort. Teamets namn och svar står kvar hos texten.", AskedOf(who.Email)),
        new("inlasningar", "Filer som du har läst in", Office, Imports(who.Account)),
    ];

    public async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        await store.Set<KeptTyping>().Where(typing => typing.AccountId == who.Account).ExecuteDeleteAsync(ct);
        await store.Set<ExampleOffer>().Where(offer => offer.AuthorId == who.Account)
            .ExecuteUpdateAsync(set => set.SetProperty(offer => offer.AuthorId, Guid.Empty), ct);
        await store.Set<FactCheck>().AskedOf(who.Email).ForgetAddresseesAsync(ct);
    }

    private async IAsyncEnumerable<PersonalRow> Typed(Guid me)
    {
        await foreach (var typing in store.Set<KeptTyping>().AsNoTracking().Where(typing => typing.AccountId == me).OrderBy(typing => typing.At).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Sida", AddressOf(typing.Type, typing.Slug) }, { "Skrivet", typing.At }, { "Fält", typing.Inputs } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Offers(Guid me)
    {
        var offers = from offer in store.Set<ExampleOffer>()
                     where offer.AuthorId == me
                     join item in store.Set<ContentItem>() on offer.ItemId equals item.Id
                     orderby offer.OfferedAt, item.Id
                     select new { item.Type, item.Slug, offer.OfferedAt };
        await foreach (var offer in offers.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Exempel", AddressOf(offer.Type, offer.Slug) }, { "Erbjudet", offer.OfferedAt } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Revisions(Guid me)
    {
        var revisions = from revision in store.Set<ContentRevision>()
                        where revision.WrittenBy == me
                        join item in store.Set<ContentItem>() on revision.ItemId equals item.Id
                        orderby revision.WrittenAt, revision.Id
                        select new { item.Type, item.Slug, revision.Number, revision.WrittenAt, revision.Json };
        await foreach (var revision in revisions.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Sida", AddressOf(revision.Type, revision.Slug) }, { "Version", revision.Number }, { "Skriven", revision.WrittenAt }, { "Text", revision.Json } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Comments(Guid me)
    {
        var comments = from comment in store.Set<ContentComment>()
                       where comment.By == me
                       join item in store.Set<ContentItem>() on comment.ItemId equals item.Id
                       orderby comment.At, comment.Id
                       select new { item.Type, item.Slug, comment.At, comment.Text };
        await foreach (var comment in comments.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Sida", AddressOf(comment.Type, comment.Slug) }, { "Skriven", comment.At }, { "Text", comment.Text } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Events(Guid me)
    {
        await foreach (var happened in store.Set<ContentEvent>().AsNoTracking().Where(happened => happened.By == me).OrderBy(happened => happened.Id).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "När", happened.At }, { "Vad", happened.Act.Name() }, { "Sida", AddressOf(happened.Type, happened.Slug) }, { "Varför", happened.Why }, { "Ändringsnotis", happened.Note } };
        }
    }

    private IAsyncEnumerable<PersonalRow> Asked(Guid me) => Checks(store.Set<FactCheck>().Where(check => check.AskedBy == me));

    private IAsyncEnumerable<PersonalRow> AskedOf(string address) => Checks(store.Set<FactCheck>().AskedOf(address));

    private async IAsyncEnumerable<PersonalRow> Checks(IQueryable<FactCheck> wanted)
    {
        var checks = from check in wanted
                     join item in store.Set<ContentItem>() on check.ItemId equals item.Id
                     orderby check.AskedAt, check.Id
                     select new { item.Type, item.Slug, check.Team, check.Greeting, check.AskedAt, check.ClosesAt };
        await foreach (var check in checks.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Sida", AddressOf(check.Type, check.Slug) }, { "Team", check.Team }, { "Hälsning", check.Greeting }, { "Skickad", check.AskedAt }, { "Stänger", check.ClosesAt } };
        }
    }

    private async IAsyncEnumerable<PersonalRow> Imports(Guid me)
    {
        await foreach (var import in store.Set<FileImport>().AsNoTracking().Where(import => import.By == me || import.ApprovedBy == me).OrderBy(import => import.At).ThenBy(import => import.Id).AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Fil", import.Name }, { "När", import.At }, { "Godkänd av dig", import.ApprovedBy == me } };
        }
    }

    // A type may be gone while its trail is kept.
    private string AddressOf(string type, string slug) => types.Find(type)?.AddressOf(slug) ?? $"{type}/{slug}";
}
