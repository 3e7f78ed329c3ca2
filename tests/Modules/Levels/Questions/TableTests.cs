using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Levels.Contracts;
using NaraVard.Levels.Questions;

namespace NaraVard.Tests.Levels.Questions;

public sealed class TableTests(Site site)
{
    public static TheoryData<string> Levels => [.. TableFiles.All.Select(file => file.Level)];

    [Fact]
    public void There_is_a_table_for_each_level() =>
        Assert.Equal(SystemLevels.All.Select(level => level.Address()), TableFiles.All.Select(file => file.Level));

    [Theory, MemberData(nameof(Levels))]
    public async Task A_table_shows_every_question_of_its_file(string level)
    {
        var page = await site.Visitor().OpenAsync($"/fragor/{level}");

        var shown = page.QuerySelectorAll(".question").Select(question => (question.Id!, question.QuerySelector(".question-text")!.TextContent));
        Assert.Equal(TableFiles.All.Single(file => file.Level == level).Questions, shown);
    }

    [Theory, MemberData(nameof(Levels))]
    public async Task Every_question_has_a_card_to_print(string level)
    {
        var page = await site.Visitor().OpenAsync($"/fragor/{level}/kort?med=stod");

        var cards = page.QuerySelectorAll(".print-cards .question-text").Select(card => card.TextContent);
        Assert.Equal(TableFiles.All.Single(file => file.Level == level).Questions.Select(question => question.Text), cards);
    }

    [Fact]
    public async Task A_question_has_the_same_id_in_no_two_tables()
    {
        var questions = await site.AskAsync(async services =>
        {
            var bank = services.GetRequiredService<IQuestionBank>();
            List<BankQuestion> all = [];
            foreach (var level in SystemLevels.All)
            {
                all.AddRange(await bank.ForLevelAsync(level, null, default));
            }

            return all;
        });

        Assert.Equal(TableFiles.All.Sum(file => file.Questions.Count), questions.Count);
        Assert.Equal(questions.Count, questions.DistinctBy(question => question.Id).Count());
    }

    [Fact]
    public async Task The_bank_gives_learning_questions_before_support_questions_and_finds_each_by_id()
    {
        var (team, found, missing) = await site.AskAsync(async services =>
        {
            var bank = services.GetRequiredService<IQuestionBank>();
            return (await bank.ForLevelAsync(SystemLevel.Team, null, default), await bank.FindAsync("team-l2", null, default), await bank.FindAsync("team-l99", null, default));
        });

        Assert.Equal(["team-l1", "team-l2", "team-s1", "team-s2"], team.Select(question => question.Id));
        Assert.Equal([false, false, true, true], team.Select(question => question.IsSupport));
        Assert.Equal((SystemLevel.Team, 3), (found!.Level, found.FollowUps.Count));
        Assert.Null(missing);
    }

    [Fact]
    public async Task The_staircase_leads_to_all_eight_tables()
    {
        var page = await site.Visitor().OpenAsync("/fragor");

        Assert.Equal(SystemLevels.All.Select(level => $"/fragor/{level.Address()}"), page.QuerySelectorAll("a.stair").Select(stair => stair.GetAttribute("href")));
    }

    [Fact]
    public async Task A_question_leads_on_to_a_meeting_and_to_a_cycle()
    {
        var page = await site.Visitor().OpenAsync("/fragor/team");

        var links = page.QuerySelectorAll("#team-l1 a").Select(link => link.GetAttribute("href"));
        Assert.Equal(["/fragor/team/team-l1", "/moten/nytt?niva=team&fraga=team-l1", "/cykler/ny?fraga=team-l1"], links);
    }

    [Fact]
    public async Task Tools_lead_to_their_methods_and_the_table_to_its_source()
    {
        var page = await site.Visitor().OpenAsync("/fragor/team");

        Assert.NotNull(page.QuerySelector("a[href='/metoder/komplexitetsanalys']"));
        Assert.NotNull(page.QuerySelector("a[href='/kallor/socialstyrelsen-larande-2025']"));
    }

    [Theory, InlineData("/fragor/varlden"), InlineData("/fragor/varlden/kort")]
    public async Task A_level_that_is_not_there_is_not_found(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, await site.Visitor().StatusAsync(address));

    [Fact]
    public void Two_questions_of_a_table_may_not_have_the_same_id()
    {
        var table = Table(new TableQuestion { Id = "team-l1", Text = "Vad?" }, new TableQuestion { Id = "team-l1", Text = "Hur?" });

        Assert.Contains(Faults(table), fault => fault.Contains("”team-l1” finns två gånger", StringComparison.Ordinal));
    }

    [Fact]
    public void A_question_needs_both_id_and_text()
    {
        Assert.Single(Faults(Table(new TableQuestion { Id = "team-l1" })));
        Assert.Single(Faults(Table(new TableQuestion { Text = "Vad?" })));
        Assert.Empty(Faults(Table(new TableQuestion { Id = "team-l1", Text = "Vad?" })));
    }

    private static QuestionTable Table(params TableQuestion[] questions) =>
        new() { Title = "Team", Key = SystemLevel.Team, Order = 2, Intro = "Om teamet.", LearningQuestions = questions };

    private static List<string> Faults(QuestionTable table) => [.. RecordRules.Faults(table).Select(fault => fault.Message)];
}
