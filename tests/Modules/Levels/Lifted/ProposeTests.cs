using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Levels.Contracts;

namespace NaraVard.Tests.Levels.Lifted;

/// <summary>Which level a question belongs to, and why.</summary>
public sealed class ProposeTests(Site site)
{
    [Theory]
    [InlineData("Varför får vi inte läsa varandras journaler enligt lagen?", SystemLevel.Government, "lagen")]
    [InlineData("Regionen har skrivit avtalet så att vi inte får hjälpa till.", SystemLevel.Region, "regionen och avtalet")]
    [InlineData("Kommunens hemtjänst når oss inte efter klockan fyra.", SystemLevel.Municipality, "kommunens och hemtjänst")]
    [InlineData("Socialstyrelsens uppföljning tar en dag i veckan.", SystemLevel.Agency, "Socialstyrelsen")]
    [InlineData("Nya kollegor från universitetet har aldrig övat hembesök.", SystemLevel.Education, "universitetet")]
    public async Task What_the_text_names_comes_first_and_says_why(string text, SystemLevel level, string why)
    {
        var proposed = await ProposeAsync(text, SystemLevel.Team);

        Assert.Equal(level, proposed[0].Level);
        Assert.Contains($"Texten nämner {why}", proposed[0].Why);
        Assert.Equal(proposed, await ProposeAsync(text, SystemLevel.Team));
    }

    [Fact]
    public async Task The_own_level_comes_last()
    {
        var proposed = await ProposeAsync("Regionen bestämmer själv över regionens scheman.", SystemLevel.Region);

        Assert.Equal(SystemLevel.Region, proposed[^1].Level);
        Assert.Equal(7, proposed.Count);
        Assert.DoesNotContain(proposed, one => one.Level == SystemLevel.Individual);
    }

    [Fact]
    public async Task Words_of_a_question_table_point_to_its_level_and_are_told()
    {
        var question = (await site.AskAsync(services => services.GetRequiredService<IQuestionBank>().ForLevelAsync(SystemLevel.Education, null, default)))[0].Text;

        var proposed = await ProposeAsync(question, SystemLevel.Team);

        Assert.Equal(SystemLevel.Education, proposed[0].Level);
        Assert.Contains("frågetabell talar också om", proposed[0].Why);
    }

    private Task<IReadOnlyList<ProposedLevel>> ProposeAsync(string text, SystemLevel from) =>
        site.AskAsync(services => services.GetRequiredService<ILifting>().ProposeAsync(text, from, default));
}
