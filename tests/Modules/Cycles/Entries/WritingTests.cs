using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel;
using NaraVard.People.Contracts;

namespace NaraVard.Tests.Cycles.Entries;

public sealed class WritingTests(Site site)
{
    [Fact]
    public async Task A_personal_identity_number_is_told_of_the_text_is_kept_and_nothing_is_saved()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var answer = await anna.SubmitAsync($"{cycle}/skriv", ("Text", "Tolvan, 19121212-1212, ringde igen."), ("Kind", "Story"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("19121212-1212", page.QuerySelector("#Text-error")!.TextContent);
        Assert.Contains("Tolvan, 19121212-1212, ringde igen.", page.QuerySelector("#Text")!.TextContent);
        Assert.True(page.QuerySelector("[name=Kind][value=Story]")!.HasAttribute("checked"));
        Assert.Empty((await anna.OpenAsync(cycle)).QuerySelectorAll(".entry"));
    }

    [Theory]
    [InlineData("plan", "Actors")]
    [InlineData("fas", "Reason")]
    public async Task A_personal_identity_number_is_refused_wherever_one_writes(string page, string field)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var answer = await anna.SubmitAsync($"{cycle}/{page}", (field, "Tolvan 121212-1212"), ("To", "Reflect"));

        Assert.Contains("personnummer", (await Visitor.ReadAsync(answer)).QuerySelector($"#{field}-error")!.TextContent);
    }

    [Fact]
    public async Task Nothing_written_gives_a_plain_request()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var answer = await anna.SubmitAsync($"{cycle}/skriv", ("Text", "  "));

        Assert.Contains("Skriv något först", await answer.ProblemAsync());
    }

    [Fact]
    public async Task A_text_is_shown_as_typed_and_is_never_markup()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        await (await anna.SubmitAsync($"{cycle}/skriv", ("Text", "Först\r\nsedan <b>fet</b>\r\n\r\nSist"))).GoesToAsync();

        var text = (await anna.OpenAsync(cycle)).QuerySelector(".entry-text")!;
        Assert.Equal("<p>Först<br>sedan &lt;b&gt;fet&lt;/b&gt;</p><p>Sist</p>", text.InnerHtml.Trim());
    }

    [Fact]
    public async Task A_prediction_stands_beside_its_outcome_and_can_no_longer_be_changed()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        var prediction = await anna.WriteAsync(cycle, "Samtalen blir hälften så många.", "Prediction");
        await anna.ShareAsync(prediction);
        var outcome = await kalle.WriteAsync(cycle, "De blev en tredjedel.", query: $"?forutsagelse={prediction.Split('/')[^1]}");
        await kalle.ShareAsync(outcome);

        var edit = await anna.OpenAsync(prediction);
        var seen = (await kalle.OpenAsync(cycle)).QuerySelector(".prediction-outcome")!.TextContent;

        Assert.Contains("De blev en tredjedel.", (await anna.OpenAsync(cycle)).Said());
        Assert.Contains("Utfallet är skrivet", edit.Said());
        Assert.Null(edit.QuerySelector("main textarea"));
        Assert.Contains("Samtalen blir hälften så många.", seen);
        Assert.Contains("De blev en tredjedel.", seen);
    }

    [Fact]
    public async Task An_outcome_in_a_drawer_does_not_show_through_to_the_team()
    {
        var (anna, kalle, chef) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"), await site.SignedInAsync("chef"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        await anna.AddColleagueAsync(cycle, "chef@demo.invalid");
        var prediction = await anna.WriteAsync(cycle, "Samtalen blir hälften så många.", "Prediction");
        await anna.ShareAsync(prediction);

        await kalle.WriteAsync(cycle, "De blev en tredjedel.", query: $"?forutsagelse={prediction.Split('/')[^1]}");

        Assert.DoesNotContain("Utfallet är skrivet", (await chef.OpenAsync(cycle)).Said());
        Assert.Contains("Utfallet är skrivet", (await kalle.OpenAsync(cycle)).Said());
    }

    [Fact]
    public async Task An_author_changes_and_removes_an_own_private_entry()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var entry = await anna.WriteAsync(cycle, "Fel stavat.");

        await (await anna.SubmitAsync(entry, ("Text", "Rätt stavat."), ("Kind", "Surprise"))).GoesToAsync();
        Assert.Contains("Överraskning", (await anna.OpenAsync(cycle)).QuerySelector(".entry-kind")!.TextContent);
        await (await anna.SubmitAsync($"{entry}/ta-bort")).GoesToAsync();

        Assert.Empty((await anna.OpenAsync(cycle)).QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task What_is_shared_is_not_removed()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var entry = await anna.WriteAsync(cycle, "Delat.");
        await anna.ShareAsync(entry);

        using var answer = await anna.SubmitAsync($"{entry}/ta-bort");

        Assert.Contains("Ta tillbaka den", await answer.ProblemAsync());
        Assert.Single((await anna.OpenAsync(cycle)).QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task What_another_module_puts_in_the_drawer_is_saved_with_its_own_change()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        var author = await site.AskAsync(services => services.GetRequiredService<IPeople>().FindColleagueAsync("medarbetare@demo.invalid", ["DEMO"], default));
        var id = Guid.Parse(cycle.Split('/')[^1]);

        var (kept, lost, refused, outside) = await site.AskAsync(async services =>
        {
            var (drawer, store) = (services.GetRequiredService<IDrawer>(), services.GetRequiredService<Store>());
            var kept = await drawer.PutAsync(author!.Value, id, "team-l1", null, "Svar från ett mejl.", default);
            await store.SaveChangesAsync();
            var lost = await drawer.PutAsync(author.Value, id, "team-l1", null, "Sparades aldrig.", default);
            return (kept, lost, await drawer.PutAsync(author.Value, id, "", null, "121212-1212", default), await drawer.PutAsync(Guid.NewGuid(), id, "", null, "Utifrån", default));
        });

        Assert.Null(kept.Problem);
        Assert.Null(lost.Problem);
        Assert.Equal("Text", Assert.IsType<Problem.Invalid>(refused.Problem).Field);
        Assert.IsType<Problem.NotFound>(outside.Problem);
        var board = (await anna.OpenAsync(cycle)).Said();
        Assert.Contains("Svar från ett mejl.", board);
        Assert.DoesNotContain("Sparades aldrig.", board);
    }
}
