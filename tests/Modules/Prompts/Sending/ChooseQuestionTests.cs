using NaraVard.Kernel;
using NaraVard.Levels.Contracts;
using NaraVard.Prompts.Sending;

namespace NaraVard.Tests.Prompts.Sending;

public sealed class ChooseQuestionTests
{
    private static readonly BankQuestion[] Table =
    [
        new("l1", SystemLevel.Team, "Första?", [], IsSupport: false),
        new("l2", SystemLevel.Team, "Andra?", [], IsSupport: false),
        new("s1", SystemLevel.Team, "Stöd?", [], IsSupport: true),
    ];

    [Fact]
    public void Each_question_comes_once_in_the_order_of_the_table_before_any_comes_again()
    {
        Dictionary<string, int> asked = [];
        List<string> order = [];
        for (var i = 0; i < 7; i++)
        {
            var chosen = ChooseQuestion.Choose(Table, asked)!;
            asked[chosen.Id] = asked.GetValueOrDefault(chosen.Id) + 1;
            order.Add(chosen.Id);
        }

        Assert.Equal(["l1", "l2", "s1", "l1", "l2", "s1", "l1"], order);
    }

    [Fact]
    public void A_question_says_why_it_was_chosen()
    {
        Assert.Contains("nivån team", ChooseQuestion.Choose(Table, new Dictionary<string, int>())!.Why);
        Assert.Contains("börjar den om", ChooseQuestion.Choose(Table, new Dictionary<string, int> { ["l1"] = 1, ["l2"] = 1, ["s1"] = 1 })!.Why);
    }

    [Fact]
    public void A_level_without_questions_asks_nothing() => Assert.Null(ChooseQuestion.Choose([], new Dictionary<string, int>()));
}
