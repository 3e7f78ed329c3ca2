using NaraVard.Cycles.Contracts;
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
        new("s1", SystemLevel.Team, "Stöd?", [], IsSupport: true) { Phases = ["prova"] },
        new("egen-1", SystemLevel.Team, "Egen?", [], IsSupport: false),
    ];

    private static readonly HashSet<string> Nothing = [];

    [Fact]
    public void Each_question_comes_once_before_any_comes_again_and_those_that_suit_the_phase_come_first()
    {
        Assert.Equal(["l1", "l2", "egen-1", "s1", "l1", "l2", "egen-1", "s1"], Order(CyclePhase.Observe, Nothing));
        Assert.Equal(["l1", "l2", "s1", "egen-1"], Order(CyclePhase.Test, Nothing)[..4]);
    }

    [Fact]
    public void What_the_team_has_talked_about_lately_waits_for_the_others_of_the_phase() =>
        Assert.Equal(["l2", "egen-1", "l1", "s1"], Order(CyclePhase.Observe, ["l1"])[..4]);

    [Fact]
    public void A_question_says_why_it_was_chosen()
    {
        Assert.Contains("nivån team", Choose(CyclePhase.Observe, [], Nothing).Why);
        Assert.Contains("före frågor som ni nyligen har talat om", Choose(CyclePhase.Observe, [], ["l1"]).Why);
        Assert.Contains("passar fasen Pröva", Choose(CyclePhase.Test, new() { ["l1"] = 1, ["l2"] = 1 }, Nothing).Why);
        Assert.Contains("er egen", Choose(CyclePhase.Observe, new() { ["l1"] = 1, ["l2"] = 1 }, Nothing).Why);
        Assert.Contains("börjar det om", Choose(CyclePhase.Observe, Table.ToDictionary(question => question.Id, _ => 1), Nothing).Why);
    }

    [Fact]
    public void A_level_without_questions_asks_nothing() => Assert.Null(ChooseQuestion.Choose([], new Dictionary<string, int>(), CyclePhase.Observe, Nothing));

    private static ChosenQuestion Choose(CyclePhase phase, Dictionary<string, int> asked, HashSet<string> lately) => ChooseQuestion.Choose(Table, asked, phase, lately)!;

    private static List<string> Order(CyclePhase phase, HashSet<string> lately)
    {
        Dictionary<string, int> asked = [];
        List<string> order = [];
        for (var i = 0; i < 8; i++)
        {
            var chosen = Choose(phase, asked, lately);
            asked[chosen.Id] = asked.GetValueOrDefault(chosen.Id) + 1;
            order.Add(chosen.Id);
        }

        return order;
    }
}
