using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Privacy;
using NaraVard.Library.Patterns.Giving;
using NaraVard.Mail.Outbox;
using NaraVard.People.Contracts;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Library.Patterns;

public sealed class GivenEvidenceTests(Site site)
{
    private const string Pattern = "/monster/prova-litet-fore-spridning";

    [Fact]
    public async Task What_somebody_has_seen_waits_for_an_editor_and_is_then_read_by_all_without_a_name()
    {
        var (giver, editor) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("redaktor"));
        var text = $"Vi prövade på en avdelning i två veckor först, {Unique.Word()}.";

        var id = await GiveAsync(giver, text, ("Setting", "Residential"), ("Example", "/exempel/it-ronder"));

        Assert.DoesNotContain(text, (await site.Visitor().OpenAsync(Pattern)).Text("main"));
        Assert.Contains("Väntar på att redaktionen läser", (await giver.OpenAsync("/mitt/belagg")).Text("main"));
        Assert.Contains(text, (await giver.OpenAsync(Pattern)).Text("main"));
        Assert.Contains("på att bekräftas", (await editor.OpenAsync("/redaktion")).Text("main"));
        Assert.Contains(text, (await editor.OpenAsync("/redaktion/belagg")).Text("main"));

        using var confirmed = await editor.SubmitAsync($"/redaktion/belagg/{id}#Confirm");

        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        var page = await site.Visitor().OpenAsync(Pattern);
        var given = Assert.Single(page.QuerySelectorAll(".evidence-for .is-given"), one => one.TextContent.Contains(text, StringComparison.Ordinal));
        Assert.Contains("Särskilt boende", given.TextContent);
        Assert.Equal("/exempel/it-ronder", given.QuerySelector("a")!.GetAttribute("href"));
        Assert.DoesNotContain("Medarbetare", given.TextContent);
        Assert.Contains("särskilt boende", page.Text(".seen-in"));
        Assert.Contains("slags verksamhet", (await site.Visitor().OpenAsync("/monster")).Text($"article:has(a[href='{Pattern}'])"));
        Assert.Null((await giver.OpenAsync($"/mitt/belagg/{id}")).QuerySelector("main form[method=post]"));
        Assert.Equal("Ditt belägg är bekräftat", await MailAsync(id));
        Assert.Contains("Belägg bekräftat", (await editor.OpenAsync("/redaktion/handelser?typ=monster&adress=prova-litet-fore-spridning")).Text("main"));
    }

    [Fact]
    public async Task A_refusal_has_a_reason_that_the_giver_reads()
    {
        var (giver, editor) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("redaktor"));
        var id = await GiveAsync(giver, $"Vi gjorde något helt annat, {Unique.Word()}.", ("Direction", "against"));

        using var empty = await editor.SubmitAsync($"/redaktion/belagg/{id}#Refuse", ("Reason", " "));
        using var refused = await editor.SubmitAsync($"/redaktion/belagg/{id}#Refuse", ("Reason", "Det hör till ett annat mönster."));
        using var again = await editor.Client.GetAsync($"/redaktion/belagg/{id}");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
        Assert.Contains("Det hör till ett annat mönster.", (await giver.OpenAsync("/mitt/belagg")).Text("main"));
        Assert.Equal("Redaktionen har svarat på ditt belägg", await MailAsync(id));
        Assert.Null((await Visitor.ReadAsync(again)).QuerySelector("main form[method=post]"));
    }

    [Fact]
    public async Task Nobody_confirms_their_own()
    {
        var editor = await site.SignedInAsync("redaktor");
        var id = await GiveAsync(editor, $"Vi såg att det tog längre tid, {Unique.Word()}.");

        Assert.Null((await editor.OpenAsync($"/redaktion/belagg/{id}")).QuerySelector("main form[method=post]"));
        var decided = await site.AskAsync(async services => await services.GetRequiredService<DecideEvidence>().RunAsync(await EditorAsync(services), id, null, default));
        Assert.IsType<Problem.Denied>(decided.Problem);
    }

    [Fact]
    public async Task It_can_be_taken_back_until_it_is_confirmed()
    {
        var giver = await site.SignedInAsync("medarbetare");
        var id = await GiveAsync(giver, $"Vi prövade med två kollegor, {Unique.Word()}.");

        using var taken = await giver.SubmitAsync($"/mitt/belagg/{id}");

        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await giver.StatusAsync($"/mitt/belagg/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await (await site.SignedInAsync("redaktor")).StatusAsync($"/redaktion/belagg/{id}"));
    }

    [Theory]
    [InlineData("Text", "", "Skriv vad ni såg")]
    [InlineData("Text", "Patienten 19121212-1212 fick vänta i två timmar.", "personnummer")]
    [InlineData("Text", "Ring mig på 070-123 45 67 så berättar jag mer.", "kontaktuppgift")]
    [InlineData("Direction", "", "Välj om det talar för eller emot")]
    [InlineData("Setting", "", "Välj vilket slags verksamhet")]
    [InlineData("Example", "Finns inte", "Inget publicerat exempel heter så")]
    [InlineData("Cycle", "0192f2a4-0000-7000-8000-000000000000", "dina egna avslutade cykler")]
    public async Task What_can_not_be_taken_says_why_and_keeps_what_was_written(string field, string value, string why)
    {
        var giver = await site.SignedInAsync("medarbetare");
        var fields = new Dictionary<string, string> { ["Direction"] = "for", ["Text"] = "Vi prövade en vecka och hann mer.", ["Setting"] = "Hospital", [field] = value };

        using var answer = await giver.SubmitAsync($"{Pattern}/belagg", [.. fields.Select(pair => (pair.Key, pair.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(why, page.Text("main"));
        Assert.Contains(fields["Text"].Split(' ')[0], page.Text("textarea"));
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_piece_of_evidence()
    {
        var giver = await site.SignedInAsync("medarbetare");
        var text = $"Vi började med en patientgrupp, {Unique.Word()}.";
        var key = Guid.CreateVersion7().ToString();
        await GiveAsync(giver, text, ("Key", key));

        using var second = await giver.SubmitAsync($"{Pattern}/belagg", Fields(text, ("Key", key)));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal(1, await site.AskAsync(services => services.GetRequiredService<Store>().Set<GivenEvidence>().CountAsync(evidence => evidence.Text == text)));
    }

    [Fact]
    public async Task An_erased_giver_leaves_what_is_public_without_any_tie()
    {
        var me = Guid.NewGuid();
        var (waiting, confirmed) = await site.AskAsync(async services =>
        {
            var (store, now) = (services.GetRequiredService<Store>(), site.Clock.GetUtcNow());
            var pattern = (await services.GetRequiredService<LiveContent>().NowAsync(default)).Find("pattern", "samma-ansikten-over-tid")!.Id;
            GivenEvidence Given(Guid? cycle) => GivenEvidence.Give(pattern, new WrittenEvidence(false, "Det gick fort hos oss, på tre veckor.", SettingKind.Other, Guid.NewGuid(), Cycle: cycle), me, now).Value;
            var both = (Waiting: Given(null), Confirmed: Given(Guid.NewGuid()).Confirm(Guid.NewGuid(), now).Value);
            store.AddRange(both.Waiting, both.Confirmed);
            await store.SaveChangesAsync();
            return (both.Waiting.Id, both.Confirmed.Id);
        });

        var who = new DataSubject(me, "Någon", "nagon@exempel.se");
        var rows = await site.AskAsync(async services =>
        {
            var mine = services.GetServices<IPersonalData>().OfType<PersonalEvidence>().Single();
            var told = await mine.Read(who).First().Rows.CountAsync();
            await mine.EraseAsync(who, default);
            return told;
        });

        Assert.Equal(2, rows);
        var left = await site.AskAsync(services => services.GetRequiredService<Store>().Set<GivenEvidence>().Where(evidence => evidence.Id == waiting || evidence.Id == confirmed).SingleAsync());
        Assert.Equal((confirmed, Guid.Empty, (Guid?)Guid.Empty), (left.Id, left.GivenBy, left.CycleId));
    }

    private static async Task<Person> EditorAsync(IServiceProvider services)
    {
        var people = services.GetRequiredService<IPeople>();
        var account = (await people.EditorsAsync(default)).Single(editor => editor.Value.Email == "redaktor@demo.invalid").Key;
        return (await people.PersonAsync(account, default))!;
    }

    private Task<string> MailAsync(Guid evidence) => site.AskAsync(services =>
        services.GetRequiredService<Store>().Set<OutboxMail>().Where(mail => mail.Key == $"evidence-{evidence}").Select(mail => mail.Subject).SingleAsync());

    private static (string Name, string Value)[] Fields(string text, params (string Name, string Value)[] others) =>
        [.. new[] { ("Direction", "for"), ("Text", text), ("Setting", "Hospital") }.Where(field => others.All(other => other.Name != field.Item1)), .. others];

    private async Task<Guid> GiveAsync(Visitor giver, string text, params (string Name, string Value)[] others)
    {
        using var given = await giver.SubmitAsync($"{Pattern}/belagg", Fields(text, others));
        Assert.Equal((HttpStatusCode.Redirect, "/mitt/belagg"), (given.StatusCode, given.Headers.Location?.ToString()));
        return await site.AskAsync(services => services.GetRequiredService<Store>().Set<GivenEvidence>().Where(evidence => evidence.Text == text).Select(evidence => evidence.Id).SingleAsync());
    }
}
