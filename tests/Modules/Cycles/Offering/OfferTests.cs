using System.Net;
using AngleSharp.Html.Dom;
using NaraVard.Cycles.Contracts;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Cycles.Offering;

/// <summary>From a concluded cycle to the editors, and back to the one who offered.</summary>
public sealed class OfferTests(Site site)
{
    private static readonly (string Name, string Value)[] Filled =
    [
        ("Form.Summary", "Vi ringde upp samma dag."), ("Form.Themes", "nara-vard"), ("Form.Starting", "Väntan var lång."), ("Form.Done", "Vi ringde."),
        ("Form.MadePossible", "Chefen gav tid."), ("Form.Gave", "Lugnare."), ("Form.ThinkAbout", "Börja smått."),
    ];

    [Fact]
    public async Task An_offer_is_filled_in_with_what_its_author_may_make_public_and_nothing_else()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync("Fylls i");
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        await anna.WriteAsync(cycle, "Bara i min låda.");
        await anna.ShareAsync(await anna.WriteAsync(cycle, "Delat med teamet av mig."));
        await kalle.ShareAsync(await kalle.WriteAsync(cycle, "Kalles ord till teamet."));
        await EndAsync(anna, cycle);

        var form = await anna.OpenAsync($"{cycle}/erbjud");

        Assert.Equal("Delat med teamet av mig.", ((IHtmlTextAreaElement)form.QuerySelector("#Form_Starting")!).Value);
        Assert.DoesNotContain("Kalles ord", form.Body!.TextContent);
        var drawer = form.QuerySelectorAll("label.choice").Single(choice => choice.TextContent.Contains("Bara i min låda.", StringComparison.Ordinal)).QuerySelector("input")!;
        Assert.False(((IHtmlInputElement)drawer).IsChecked);
        var ticked = await anna.OpenAsync($"{cycle}/erbjud?valt=ja&ta={drawer.GetAttribute("value")}");
        Assert.Equal("Bara i min låda.", ((IHtmlTextAreaElement)ticked.QuerySelector("#Form_Starting")!).Value);
        Assert.DoesNotContain("Bara i min låda.", (await kalle.OpenAsync($"{cycle}/erbjud")).Body!.TextContent);
    }

    [Fact]
    public async Task An_offer_waits_for_review_is_sent_back_with_a_reason_sent_again_and_published()
    {
        var (anna, editor) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("redaktor"));
        var cycle = await anna.StartCycleAsync("Erbjuds och skickas tillbaka");
        await EndAsync(anna, cycle);

        using var offered = await anna.SubmitAsync($"{cycle}/erbjud", Filled);
        Assert.Equal("/mitt/erbjudna", await offered.GoesToAsync());
        const string Review = "/redaktion/exempel/erbjuds-och-skickas-tillbaka";
        Assert.Contains("Erbjuds och skickas tillbaka", (await editor.OpenAsync("/redaktion")).Text("main"));
        Assert.Contains("Erbjudet av någon som var med", (await editor.OpenAsync($"{Review}/granska")).Text("main"));
        await Editor.StepAsync(editor, Review, "Refuse", ("Reason", "Hur många samtal?"));

        Assert.Contains("Hur många samtal?", (await anna.OpenAsync("/mitt/erbjudna")).Text("main"));
        using var again = await anna.SubmitAsync("/mitt/erbjudna/erbjuds-och-skickas-tillbaka#handler=Send", [("Form.Gave", "Tolv färre samtal."), ("Form.Themes", "nara-vard")]);
        await again.GoesToAsync();
        await Editor.StepAsync(editor, Review, "Publish");

        var shown = await site.Visitor().OpenAsync("/exempel/erbjuds-och-skickas-tillbaka");
        Assert.Contains("Egna erfarenheter i NäraVård", shown.Text("main"));
        Assert.DoesNotContain(cycle, shown.DocumentElement.OuterHtml);
        Assert.Contains("Publicerat", (await anna.OpenAsync("/mitt/erbjudna")).Text("main"));
    }

    [Fact]
    public async Task An_offer_can_be_taken_back_before_it_is_public()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync("Tas tillbaka i tid");
        await EndAsync(anna, cycle);
        using var offered = await anna.SubmitAsync($"{cycle}/erbjud", Filled);

        using var taken = await anna.SubmitAsync("/mitt/erbjudna/tas-tillbaka-i-tid#handler=TakeBack");

        Assert.Equal("/mitt/erbjudna", await taken.GoesToAsync());
        var editor = await site.SignedInAsync("redaktor");
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync("/redaktion/exempel/tas-tillbaka-i-tid"));
        Assert.Contains("Togs tillbaka av den som erbjöd det", (await editor.OpenAsync("/redaktion/handelser?adress=tas-tillbaka-i-tid&handling=deleted")).QuerySelector("tbody")!.TextContent);
    }

    [Fact]
    public async Task Nobody_else_sees_an_offer_or_offers_from_a_cycle_that_is_not_theirs()
    {
        var (anna, other) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("chef"));
        var cycle = await anna.StartCycleAsync("Bara min att erbjuda");
        await EndAsync(anna, cycle);
        using var offered = await anna.SubmitAsync($"{cycle}/erbjud", Filled);

        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync($"{cycle}/erbjud"));
        Assert.Equal(HttpStatusCode.NotFound, await other.StatusAsync("/mitt/erbjudna/bara-min-att-erbjuda"));
    }

    private static async Task EndAsync(Visitor visitor, string cycle)
    {
        await visitor.StepAsync(cycle, CyclePhase.Change);
        using var ended = await visitor.SubmitAsync($"{cycle}/avsluta-varv", ("Decision", "Abandon"), ("Reason", "Det var inte rätt för oss."));
        await ended.GoesToAsync();
    }
}
