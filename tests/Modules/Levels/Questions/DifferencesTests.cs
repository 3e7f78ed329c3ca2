using NaraVard.Kernel;
using NaraVard.Levels.Differences;
using NaraVard.People.Contracts;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Levels.Own;
using NaraVard.Tests.People.Organisations;

namespace NaraVard.Tests.Levels.Questions;

public sealed class DifferencesTests(Site site)
{
    [Fact]
    public async Task Levels_lie_side_by_side_with_the_words_that_are_typical_of_each_and_those_that_all_share()
    {
        var place = await Workplace.AtAsync(site);
        var author = await place.EmployAsync();
        var reader = await (await place.EmployAsync()).SignInAsync();
        var id = await reader.AddQuestionAsync("Hur märks brådskan hos er?");
        for (var group = 0; group < 5; group++)
        {
            await place.AnswerAsync(author.Id, SystemLevel.Team, id, $"Telefonen ringer och bemanningen räcker inte på kvällen, {Unique.Word()}.");
            await place.AnswerAsync(author.Id, SystemLevel.Region, id, $"Budgeten styr och bemanningen räknas per kvartal, {Unique.Word()}.");
        }

        await place.AnswerAsync(author.Id, SystemLevel.Municipality, id, "Hemtjänsten saknar bilar.");
        await place.AnswerAsync(author.Id, SystemLevel.Municipality, id, "Bara teamet ska läsa det här.", Sharing.Team);

        var page = await reader.OpenAsync($"/fragor/team/{id}/nivaerna");

        var sides = page.QuerySelectorAll(".level-side");
        Assert.Equal(["Team", "Kommun", "Region"], sides.Select(side => side.QuerySelector("h3")!.TextContent));
        Assert.Contains("telefonen", sides[0].QuerySelector(".word-list")!.TextContent);
        Assert.DoesNotContain("bemanningen", sides[0].QuerySelector(".word-list")!.TextContent);
        Assert.Contains("budgeten", sides[2].QuerySelector(".word-list")!.TextContent);
        Assert.Contains("bemanningen", page.QuerySelector(".word-list")!.TextContent);
        Assert.Contains("Färre än 5", sides[1].TextContent);
        Assert.Contains("Hemtjänsten saknar bilar.", sides[1].TextContent);
        Assert.InRange(sides[0].QuerySelectorAll(".level-quote").Length, 1, 3);
        Assert.DoesNotContain("Bara teamet", page.Text("main"));
        Assert.Contains("Vad ser den ena som den andra inte ser", page.Text(".conversation"));
        Assert.DoesNotMatch("[0-9]+ ?%", page.Text("main"));
    }

    [Fact]
    public async Task What_may_not_be_read_is_in_no_comparison()
    {
        var (place, elsewhere) = (await Workplace.AtAsync(site), await Workplace.AtAsync(site));
        var author = await place.EmployAsync();
        var word = Unique.Word();
        for (var group = 0; group < 5; group++)
        {
            await place.AnswerAsync(author.Id, SystemLevel.Agency, "agency-s7", $"Arenan {word} fattas.");
            await place.AnswerAsync(author.Id, SystemLevel.Team, "agency-s7", "Vi träffas sällan.");
        }

        var colleague = await (await place.EmployAsync()).SignInAsync();
        Assert.Contains(word, (await colleague.OpenAsync("/fragor/myndigheter/agency-s7/nivaerna")).Text("main"));
        foreach (var stranger in new[] { site.Visitor(), await (await elsewhere.EmployAsync()).SignInAsync() })
        {
            var page = (await stranger.OpenAsync("/fragor/myndigheter/agency-s7/nivaerna")).Text("main");
            Assert.DoesNotContain(word, page);
            Assert.Contains("inga svar som du får läsa", page);
        }
    }

    [Fact]
    public async Task The_same_question_at_other_levels_is_found_by_its_words_which_are_told()
    {
        var page = await site.Visitor().OpenAsync("/fragor/team/team-s1/nivaerna");

        var sisters = page.QuerySelectorAll(".sister-list a").Select(link => link.GetAttribute("href"));
        Assert.Contains("/fragor/individ/individual-s1", sisters);
        Assert.Contains("/fragor/kommun/municipality-s1", sisters);
        Assert.All(sisters, sister => Assert.DoesNotContain("/fragor/team/", sister));
        Assert.Contains("Gemensamma ord: ", page.Text(".sister-list"));
        Assert.Contains("beslut", page.Text(".sister-list"));
    }

    [Theory]
    [InlineData("/fragor/team/team-l1/nivaerna", "/fragor/regeringskansliet/government-l1")]
    [InlineData("/fragor/kommun/municipality-l2/nivaerna", "/fragor/region/region-l3")]
    [InlineData("/fragor/larosaten/education-l4/nivaerna", "/fragor/regeringskansliet/government-l5")]
    public async Task Questions_that_ask_the_same_in_somewhat_other_words_are_sisters(string address, string sister) =>
        Assert.Contains(sister, (await site.Visitor().OpenAsync(address)).QuerySelectorAll(".sister-list a").Select(link => link.GetAttribute("href")));

    [Fact]
    public void A_word_is_typical_when_the_difference_is_clearer_than_chance()
    {
        GroupWords Group(SystemLevel level, params string[] words) => new(level, words.ToDictionary(word => word));
        var groups = Enumerable.Range(0, 5).SelectMany(i => new[]
        {
            Group(SystemLevel.Team, ["bemanning", .. i < 3 ? ["kväll"] : Array.Empty<string>(), .. i < 2 ? ["telefon"] : Array.Empty<string>()]),
            Group(SystemLevel.Region, "bemanning", "budget"),
        }).ToList();

        var typical = LevelWords.Typical(groups);

        Assert.Equal(["kväll"], typical[0].Typical);
        Assert.Equal(["budget"], typical[1].Typical);
        Assert.Equal(["bemanning"], LevelWords.Shared(groups));
    }
}
