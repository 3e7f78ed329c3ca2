using System.Net;
using NaraVard.Tests.Cycles;

namespace NaraVard.Tests.Levels.Lifted;

/// <summary>What everybody may see of lifted questions.</summary>
public sealed class StairsTests(StairsTests.Own own) : IClassFixture<StairsTests.Own>
{
    private Site Site => own.Site;

    [Fact]
    public async Task Numbers_are_told_from_five_teams_and_an_answer_only_when_its_receiver_wants_it()
    {
        var reader = Site.Visitor();
        for (var i = 0; i < 4; i++)
        {
            await (await Site.TeamAsync("12")).LiftAsync($"Vem kan öppna {Unique.Word()}?", "region:12");
        }

        Assert.DoesNotContain("4 team", (await reader.OpenAsync("/lyfta-fragor/trappan")).Said());
        var last = await Site.TeamAsync("12");
        await last.LiftAsync("Vem kan öppna mottagningen på söndagar?", "region:12");
        await last.LiftAsync("Hur når vi jourhavande i grannkommunen?", "region:12");

        var five = (await reader.OpenAsync("/lyfta-fragor/trappan")).Said();
        var region = await Answerer.AtAsync(Site, "12");
        await region.AnswerAsync(await region.FindAsync("söndagar"), "Test", "Vi prövar tre söndagar.", ("IsPublic", "true"), ("PublicQuestion", "Kan mottagningar ha öppet på söndagar?"));
        await region.AnswerAsync(await region.FindAsync("jourhavande"), "Cannot", "Hemligt svar.");
        var shown = await reader.OpenAsync("/lyfta-fragor/trappan");

        Assert.Contains("5 team väntar", five);
        Assert.Contains("Kan mottagningar ha öppet på söndagar?", shown.Said());
        Assert.Contains("Vi prövar tre söndagar.", shown.Said());
        Assert.DoesNotContain("Hemligt svar", shown.Said());
        Assert.DoesNotContain("Vem kan öppna", shown.Said());
        Assert.DoesNotContain("Skåne", shown.Said());
        Assert.DoesNotContain("1 team", shown.Said());
    }

    [Fact]
    public async Task An_answer_for_everybody_holds_no_addresses_and_is_hidden_again()
    {
        var word = Unique.Word();
        await (await Site.TeamAsync("13")).LiftAsync($"Vem kan öppna {word}?", "region:13");
        var region = await Answerer.AtAsync(Site, "13");
        var bundle = await region.FindAsync(word);
        (string, string)[] forAll = [("IsPublic", "true"), ("PublicQuestion", $"Kan {word} öppnas?")];

        using var mail = await region.TryAnswerAsync(bundle, "Test", "Skriv till chef@exempel.se.", forAll);
        using var unsaid = await region.TryAnswerAsync(bundle, "Test", "Vi prövar.", ("IsPublic", "true"), ("PublicQuestion", " "));
        await region.AnswerAsync(bundle, "Test", "Vi prövar.", forAll);
        var before = (await Site.Visitor().OpenAsync("/lyfta-fragor/trappan")).Said();
        using var hidden = await region.Visitor.SubmitAsync($"{bundle}#Hide");
        await hidden.GoesToAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, mail.StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        Assert.Contains(word, before);
        Assert.DoesNotContain(word, (await Site.Visitor().OpenAsync("/lyfta-fragor/trappan")).Said());
    }

    /// <summary>Numbers are of all there is, so these are its own.</summary>
    public sealed class Own : OwnSite;
}
