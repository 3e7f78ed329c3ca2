using NaraVard.People.Demo;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>Which things an address is about.</summary>
/// <param name="Prefix">What the address begins with.</param>
/// <param name="Own">Makes a thing of the one who asks, or something that all who get in reach; null when there can be none on the walk's site.</param>
/// <param name="Others">Makes a thing of somebody else; null when all such things are everybody's who gets in.</param>
/// <param name="IsLink">Whether the address itself is the key: a link that only the receiver has.</param>
internal sealed record Maker(string Prefix, Func<Actor, Task<Values>>? Own, Func<Actor, Task<Values>>? Others = null, bool IsLink = false);

/// <summary>The things that the addresses with parameters are about. An address whose parameters mean something new gets a line here.</summary>
internal static class Makers
{
    /// <summary>The first that fits is used, so the longer stand first.</summary>
    public static IReadOnlyList<Maker> Of(Things things, Places places) =>
    [
        new("/cykler/{id:guid}/anteckningar/{entry:guid}", things.EntryOfAsync, things.OthersEntryAsync),
        new("/cykler/{id:guid}/utan-namn/{question:guid}", things.TeamQuestionAsync, things.OthersTeamQuestionAsync),
        new("/cykler/{id:guid}/andra-team/kontakter/{contact:guid}", things.Meeting.ContactOfAsync, things.Meeting.OthersContactAsync),
        new("/cykler/{id:guid}/andra-team/skriv/{sign:guid}", things.Meeting.SignOfAsync, things.Meeting.OthersSignAsync),
        new("/cykler/{id:guid}/forstaelse/{sitting:guid}", things.SittingAsync, things.OthersSittingAsync),
        new("/cykler/{id:guid}/lyft/{question:guid}", things.Lifting.QuestionOfAsync, things.Lifting.OthersQuestionAsync),
        new("/cykler/{id:guid}", things.CycleOfAsync, things.OthersCycleAsync),
        new("/lyfta-fragor/{id:guid}", things.Lifting.BundleAsync, things.Lifting.OthersBundleAsync),
        new("/mitt/belagg/{id:guid}", things.EvidenceOfAsync, things.OthersEvidenceAsync),
        new("/mitt/inbjudningar/{invitation:guid}", things.Meeting.InvitationOfAsync, things.Meeting.OthersInvitationAsync),
        new("/mitt/erbjudna/{slug}", things.OfferOfAsync, things.OthersOfferAsync),
        new("/mitt", things.CycleToAnswerInAsync, things.OthersCycleToAnswerInAsync),
        new("/delta/{kod?}", things.RoomAsync, Always("kod", "AAAAAA"), IsLink: true),
        new("/moten/{id:guid}/fragor-infor", things.InvitedSeriesAsync, things.OthersSeriesAsync),
        new("/moten/{id:guid}/infor", things.InvitedMeetingAsync, things.OthersMeetingAsync),
        new("/moten/{id:guid}/kalender.ics", things.InvitedMeetingAsync, things.OthersMeetingAsync),
        new("/moten/{id:guid}", things.MeetingAsync, things.OthersMeetingAsync),
        new("/svara/{token}", things.PromptAsync, Wrong, IsLink: true),
        new("/faktakoll/{token}", things.FactCheckAsync, Wrong, IsLink: true),

        // The demo has its administrator, so no link makes the first one there.
        new("/valkommen/{code}", null, Wrong, IsLink: true),

        // The demo has no identity provider outside.
        new("/logga-in/hos/{name}", null, Always("name", "ingen")),
        new("/logga-ut/hos/{name}", null, Always("name", "ingen")),
        new("/admin/konton/{id:guid}/tvasteg", things.AccountAsync),
        new("/inbjudan/{token}", places.InvitationAsync, Wrong, IsLink: true),
        new("/bekrafta-doman/{token}", places.DomainClaimAsync, Wrong, IsLink: true),
        new("/bli-medlem/{ticket}", places.JoinTicketAsync, Wrong, IsLink: true),
        new("/organisationer/{kod}/medlemmar", places.MemberAsync, places.OthersMemberAsync),
        new("/organisationer/{kod}/domaner", Always("kod", DemoOrganisation.Code), Always("kod", Places.Elsewhere)),
        new("/organisationer/{kod}/", places.UnitAsync, places.OthersUnitAsync),
        new("/organisationer/{kod}", Always("kod", DemoOrganisation.Code), Always("kod", Places.Elsewhere)),
        new("/konto/lamna/{kod}/{roll}", places.RoleOfAsync, places.OthersRoleAsync),
        new("/admin/konton/{id:guid}", places.AccountAsync),
        new("/admin/aviseringar/{id:guid}", things.HookAsync),
        new("/redaktion/monsterforslag", things.SuggestionAsync),
        new("/redaktion/belagg/{id:guid}", things.OthersEvidenceAsync),
        new("/redaktion/filer/{id:guid}", things.ImportAsync),
        new("/redaktion/konflikter/{type}/{slug}", things.ConflictAsync),
        new("/redaktion/media/{id:guid}", things.MediumAsync),
        new("/redaktion/{type}/nytt", Always("type", "exempel")),
        new("/redaktion/{type}/{slug}/jamfor", things.TwoVersionsAsync),
        new("/redaktion/{type}/{slug}/dra-tillbaka", things.PublishedExampleAsync),
        new("/redaktion/{type}/{slug}", things.DraftAsync),
        new("/media/{id:guid}/{hash}/{name}", things.MediaFileAsync),
        new("/api/v1/media/{id:guid}", things.MediumAsync),
        new("/api/v1/search/similar", _ => Task.FromResult(new Values { ["type"] = "examples", ["slug"] = "borgholmsmodellen-hemsjukhus" })),
        new("/api/v1/{type}/{slug}/", things.ApiDraftAsync),
        new("/api/v1/{type}/{slug}", things.ApiPublishedAsync),
        new("/api/v1/{type}", Always("type", "examples")),
        new("/redaktion/nomineringar/{id:guid}", things.Questions.NominationAsync),
        new("/fragor/{niva}/{fraga}/nominera", things.Questions.OwnAsync, things.Questions.OthersAsync),
        new("/fragor/{niva}/{fraga}/andra", things.Questions.OwnAsync, things.Questions.OthersAsync),
        new("/fragor/{niva}/{fraga}", _ => Task.FromResult(new Values { ["niva"] = "team", ["fraga"] = "team-l1" })),
        new("/fragor/{niva}", Always("niva", "team")),

        // There are parts when there are more than 50 000 addresses.
        new("/sitemap-{number:int}.xml", null, Always("number", "1")),
        new("/mejlmallar/{slug}/forhandsvisning", Always("slug", "reflektion")),
        .. new[] { "exempel", "monster", "serien", "guide", "begrepp", "metoder", "teman", "kallor", "siffror", "problem", "register", "motesformer", "ordlistor", "framlyfta-traffar", "mejlmallar" }
            .Select(list => new Maker($"/{list}/{{slug}}", _ => things.PublishedAsync($"/{list}"))),
    ];

    private static Task<Values> Wrong(Actor actor) => Task.FromResult(new Values { ["token"] = "inte-var-lank", ["code"] = "inte-var-lank", ["ticket"] = "inte-var-lank" });

    private static Func<Actor, Task<Values>> Always(string name, string value) => _ => Task.FromResult(new Values { [name] = value });
}
