using NaraVard.Cycles.Fit;
using NaraVard.Kernel;
using NaraVard.Library.Contracts;

namespace NaraVard.Tests.Cycles.Fit;

/// <summary>The rules that make differences into questions, one by one.</summary>
public sealed class FitQuestionsTests
{
    private const int Year = 2026;

    private static readonly OwnSetting Region = new("Region Kalmar län", SystemLevel.Team, ["aldre"]) { Registered = "Region Kalmar län", Kind = "region" };

    private static readonly OriginSetting Same = new(OriginKind.Example, "Lugnare kvällar", [SystemLevel.Team], ["aldre"]) { Places = ["Region Kalmar län"], Kinds = ["region"], Year = 2025 };

    private static readonly Dictionary<string, string> Themes = new() { ["aldre"] = "Äldre", ["bemanning"] = "Bemanning", ["nara-vard"] = "Nära vård" };

    [Fact]
    public void Where_nothing_differs_nothing_is_asked() => Assert.Empty(Asked(Same, Region));

    [Fact]
    public void Another_kind_of_organisation_is_asked_about() => Assert.Equal(
        "Exemplet kommer från en kommun, ni är en region. Vad är annorlunda hos er i uppdrag, pengar och ansvar?",
        Only(Same with { Places = ["Borgholms kommun"], Kinds = ["municipality"] }, Region));

    [Fact]
    public void Several_kinds_together_make_a_question_of_who_must_take_part() => Assert.Equal(
        "Exemplet rör en region och en kommun tillsammans. Vilka behöver vara med hos er, och hur samarbetar ni i dag?",
        Only(Same with { Kinds = ["region", "municipality"] }, Region));

    [Fact]
    public void The_same_kind_elsewhere_is_another_place() => Assert.Equal(
        "Exemplet kommer från Region Halland. Vad är annorlunda där ni är?",
        Only(Same with { Places = ["Region Halland"] }, Region));

    [Fact]
    public void Many_places_are_told_shortly() => Assert.Contains(
        "Region Halland, Region Skåne, Region Blekinge och 2 till",
        Only(Same with { Places = ["Region Halland", "Region Skåne", "Region Blekinge", "Region Sörmland", "Region Gotland"] }, Region));

    [Fact]
    public void Another_country_comes_before_another_kind() => Assert.Equal(
        "Exemplet kommer från Finland. Vad är annorlunda hos er i lagar, pengar och ansvar?",
        Only(Same with { Places = [], Countries = ["Finland"], Kinds = ["municipality"] }, Region));

    [Fact]
    public void A_team_whose_kind_is_unknown_is_asked_about_the_place() => Assert.Equal(
        "Exemplet kommer från Borgholms kommun. Vad är annorlunda där ni är?",
        Only(Same with { Places = ["Borgholms kommun"], Kinds = ["municipality"] }, Region with { Kind = null }));

    [Fact]
    public void Whoever_works_nearer_the_person_is_asked_what_they_can_decide() => Assert.Equal(
        "Exemplet är på nivån organisation och region, ni arbetar på nivån team. Vad kan ni bestämma själva, och vad behöver någon annan säga ja till?",
        Only(Same with { Levels = [SystemLevel.Organisation, SystemLevel.Region] }, Region));

    [Fact]
    public void Whoever_works_further_away_is_asked_who_does_the_work() => Assert.Equal(
        "Exemplet är på nivån team, ni arbetar på nivån region. Vilka hos er gör själva arbetet, och hur är de med?",
        Only(Same, Region with { Level = SystemLevel.Region }));

    [Fact]
    public void Each_point_of_what_made_it_possible_is_a_question() => Assert.Equal(
        ["Det här gjorde det möjligt där: ”Eldsjälar hos båda.” Hur är det hos er?", "Det här gjorde det möjligt där: ”Tid i schemat.” Hur är det hos er?"],
        Asked(Same with { MadePossible = [Part("a1", "Eldsjälar hos båda."), Part("b2", "Tid i schemat.")] }, Region).Select(question => question.Text));

    [Fact]
    public void Themes_that_differ_either_way_are_asked_about() => Assert.Equal(
        ["Exemplet handlar också om bemanning, men inte er cykel. Vad händer med den delen hos er?", "Er cykel handlar också om äldre. Vad behöver ni ta reda på som ni inte får därifrån?"],
        Asked(Same with { Themes = ["bemanning"] }, Region).Select(question => question.Text));

    [Fact]
    public void How_it_was_there_is_asked_of_here() => Assert.Equal("Där var utgångsläget: ”Köerna växte.” Hur är det hos er?", Only(Same with { Starting = "Köerna växte." }, Region));

    [Theory]
    [InlineData(nameof(OriginKind.Proposal), "Ingen har prövat det här ännu.")]
    [InlineData(nameof(OriginKind.Attempt), "Försöket stannade.")]
    [InlineData(nameof(OriginKind.Cycle), "”Lugnare kvällar” började någon annanstans.")]
    public void What_is_not_an_example_says_so_in_its_first_question(string kind, string beginning) => Assert.StartsWith(beginning, Only(Same with { Kind = Enum.Parse<OriginKind>(kind) }, Region));

    [Theory]
    [InlineData(2022, true)]
    [InlineData(2023, false)]
    public void Long_ago_is_another_time(int year, bool isAsked) => Assert.Equal(isAsked, Asked(Same with { Year = year }, Region).Any(question => question.Id == "passar-tid"));

    [Fact]
    public void What_was_still_being_tried_or_has_ended_is_asked_about()
    {
        Assert.StartsWith("Det prövades fortfarande", Only(Same with { WasBeingTried = true }, Region));
        Assert.StartsWith("Arbetet är avslutat där.", Only(Same with { HasEnded = true }, Region));
    }

    [Fact]
    public void Every_question_has_an_id_of_its_own_and_a_text_that_can_be_kept()
    {
        var all = Asked(
            new OriginSetting(OriginKind.Example, "Lugnare kvällar", [SystemLevel.Region], ["bemanning", "nara-vard"])
            {
                Places = ["Region Halland"],
                Kinds = ["region"],
                Year = 2015,
                HasEnded = true,
                Starting = new string('å', 5000),
                MadePossible = [.. Enumerable.Range(0, ExamplePart.Most).Select(i => Part($"{i:x16}", new string('ö', ExamplePart.Longest)))],
            },
            Region);

        Assert.Equal(ExamplePart.Most + 7, all.Count);
        Assert.Distinct(all.Select(question => question.Id));
        Assert.All(all, question => Assert.InRange(question.Text.Length, 1, 1000));
        Assert.All(all, question => Assert.DoesNotContain("%", question.Text));
    }

    private static IReadOnlyList<FitQuestion> Asked(OriginSetting there, OwnSetting here) => FitQuestions.Between(there, here, Themes, Year);

    private static string Only(OriginSetting there, OwnSetting here) => Assert.Single(Asked(there, here)).Text;

    private static ExamplePart Part(string key, string text) => new(key, ExamplePart.MadePossible, text);
}
