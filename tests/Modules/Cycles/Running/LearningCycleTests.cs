using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Kernel;

namespace NaraVard.Tests.Cycles.Running;

public sealed class LearningCycleTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);
    private static readonly Guid Anna = Guid.NewGuid();

    [Fact]
    public void A_cycle_starts_at_observe_in_round_one_with_its_creator()
    {
        var cycle = Started();

        Assert.Equal((CyclePhase.Observe, 1), (cycle.Phase, cycle.Round));
        Assert.Equal([Anna], cycle.Members.Select(member => member.AccountId));
    }

    [Theory, MemberData(nameof(AllPairs))]
    public void Any_phase_may_follow_any_other(CyclePhase from, CyclePhase to)
    {
        var cycle = In(from);

        var step = cycle.Step(new(1, from), to, "Vi ser något nytt", Anna, Now);

        Assert.Null(step.Problem);
        Assert.Equal((from, to, "Vi ser något nytt"), (step.Value.From, step.Value.To, step.Value.Reason));
        Assert.Equal(to, cycle.Phase);
    }

    public static TheoryData<CyclePhase, CyclePhase> AllPairs() =>
        new(CyclePhases.All.SelectMany(_ => CyclePhases.All, (from, to) => (from, to)).Where(pair => pair.from != pair.to));

    [Theory]
    [InlineData("")]
    [InlineData("  \r\n ")]
    public void A_step_needs_a_reason(string reason)
    {
        var cycle = Started();

        var step = cycle.Step(new(1, CyclePhase.Observe), CyclePhase.Reflect, reason, Anna, Now);

        Assert.Equal("Reason", Assert.IsType<Problem.Invalid>(step.Problem).Field);
        Assert.Equal(CyclePhase.Observe, cycle.Phase);
    }

    [Fact]
    public void A_step_to_the_same_phase_or_to_none_is_no_step()
    {
        var cycle = Started();

        Assert.IsType<Problem.Invalid>(cycle.Step(new(1, CyclePhase.Observe), CyclePhase.Observe, "Skäl", Anna, Now).Problem);
        Assert.IsType<Problem.Invalid>(cycle.Step(new(1, CyclePhase.Observe), null, "Skäl", Anna, Now).Problem);
    }

    [Fact]
    public void A_step_from_where_the_team_no_longer_stands_is_refused()
    {
        var cycle = In(CyclePhase.Test);

        var step = cycle.Step(new(1, CyclePhase.Observe), CyclePhase.Reflect, "Skäl", Anna, Now);

        Assert.IsType<Problem.Conflict>(step.Problem);
        Assert.Equal(CyclePhase.Test, cycle.Phase);
    }

    [Theory]
    [InlineData(CyclePhase.Observe)]
    [InlineData(CyclePhase.Reflect)]
    [InlineData(CyclePhase.Test)]
    [InlineData(CyclePhase.Evaluate)]
    public void Only_change_ends_a_round(CyclePhase phase)
    {
        var cycle = In(phase);

        Assert.IsType<Problem.Invalid>(cycle.EndRound(new(1, phase), new(RoundDecision.Adopt, true, "Skäl"), Anna, Now).Problem);
        Assert.Equal(1, cycle.Round);
    }

    [Theory]
    [InlineData("Adopt")]
    [InlineData("Adapt")]
    public void After_adopt_and_adapt_the_team_may_start_the_next_round(string decision)
    {
        var cycle = In(CyclePhase.Change);

        var end = cycle.EndRound(new(1, CyclePhase.Change), new(Enum.Parse<RoundDecision>(decision), true, "Det fungerar"), Anna, Now);

        Assert.True(end.Value.GoesOn);
        Assert.Equal((CyclePhase.Observe, 2, null), (cycle.Phase, cycle.Round, cycle.EndedAt));
    }

    [Theory]
    [InlineData("Adopt")]
    [InlineData("Adapt")]
    public void After_adopt_and_adapt_the_team_may_end_the_cycle(string decision)
    {
        var cycle = In(CyclePhase.Change);

        var end = cycle.EndRound(new(1, CyclePhase.Change), new(Enum.Parse<RoundDecision>(decision), false, "Det fungerar"), Anna, Now);

        Assert.False(end.Value.GoesOn);
        Assert.Equal((1, Now), (cycle.Round, cycle.EndedAt));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [InlineData(null)]
    public void Abandon_ends_the_cycle_whatever_else_was_chosen(bool? startNext)
    {
        var cycle = In(CyclePhase.Change);

        var end = cycle.EndRound(new(1, CyclePhase.Change), new(RoundDecision.Abandon, startNext, "Det var inte rätt för oss"), Anna, Now);

        Assert.False(end.Value.GoesOn);
        Assert.Equal(Now, cycle.EndedAt);
    }

    [Fact]
    public void A_round_ends_with_a_decision_a_reason_and_a_way_on()
    {
        var cycle = In(CyclePhase.Change);

        Assert.Equal("Decision", FieldOf(cycle, new(null, true, "Skäl")));
        Assert.Equal("Reason", FieldOf(cycle, new(RoundDecision.Abandon, null, " ")));
        Assert.Equal("StartNext", FieldOf(cycle, new(RoundDecision.Adopt, null, "Skäl")));
    }

    [Fact]
    public void Nothing_steps_or_ends_after_the_end()
    {
        var cycle = In(CyclePhase.Change);
        cycle.EndRound(new(1, CyclePhase.Change), new(RoundDecision.Abandon, null, "Skäl"), Anna, Now);

        Assert.IsType<Problem.Conflict>(cycle.Step(new(1, CyclePhase.Change), CyclePhase.Observe, "Skäl", Anna, Now).Problem);
        Assert.IsType<Problem.Conflict>(cycle.EndRound(new(1, CyclePhase.Change), new(RoundDecision.Adopt, true, "Skäl"), Anna, Now).Problem);
    }

    [Fact]
    public void The_last_in_the_team_stays()
    {
        var (cycle, kalle) = (Started(), Guid.NewGuid());

        Assert.IsType<Problem.Invalid>(cycle.Leave(Anna).Problem);
        cycle.Welcome(kalle, Now);
        Assert.Null(cycle.Leave(Anna).Problem);
        Assert.Equal([kalle], cycle.Members.Select(member => member.AccountId));
    }

    [Fact]
    public void What_it_has_grown_from_stays_whatever_happens_to_the_plan()
    {
        var plan = new CyclePlan("Titel", "Syfte", SystemLevel.Team);
        var cycle = LearningCycle.Start(plan, "DEMO", Adaptation.OfExample("borgholm", "Borgholmsmodellen"), Anna, Now).Value;

        cycle.Tell(new AdaptationTelling("Namngiven läkare", "Inget hemsjukhus", "", []));

        cycle.Plan(new CyclePlan("Ny titel", "Nytt syfte", SystemLevel.Region));

        Assert.Equal(("borgholm", "Borgholmsmodellen", "Namngiven läkare"), (cycle.GrownFrom!.ExampleSlug, cycle.GrownFrom.Title, cycle.GrownFrom.Kept));
    }

    private static string FieldOf(LearningCycle cycle, RoundChoice choice) =>
        Assert.IsType<Problem.Invalid>(cycle.EndRound(new(1, CyclePhase.Change), choice, Anna, Now).Problem).Field;

    private static LearningCycle Started() => LearningCycle.Start(new CyclePlan("Titel", "Syfte", SystemLevel.Team), "DEMO", null, Anna, Now).Value;

    private static LearningCycle In(CyclePhase phase)
    {
        var cycle = Started();
        if (phase != CyclePhase.Observe)
        {
            cycle.Step(new(1, CyclePhase.Observe), phase, "Dit", Anna, Now);
        }

        return cycle;
    }
}
