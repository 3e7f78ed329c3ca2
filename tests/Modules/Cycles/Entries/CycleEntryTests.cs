using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Kernel;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Tests.Cycles.Entries;

public sealed class CycleEntryTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    private static readonly LearningCycle Cycle =
        LearningCycle.Start(new CyclePlan("Titel", "Syfte", SystemLevel.Team), "DEMO", null, Guid.NewGuid(), Now).Value;

    [Fact]
    public void An_entry_starts_with_its_author_alone_in_the_phase_and_round_of_the_cycle()
    {
        var entry = Written("Telefonen ringer hela tiden.");

        Assert.Equal((Sharing.Own, CyclePhase.Observe, 1), (entry.Sharing, entry.Phase, entry.Round));
    }

    [Fact]
    public void An_entry_is_shared_one_step_at_a_time_and_never_two()
    {
        var entry = Written("Text");
        foreach (var (audience, tooFar) in SharingSteps.All.Skip(1).Zip(SharingSteps.All.Skip(2)))
        {
            Assert.IsType<Problem.Conflict>(entry.ShareWith(tooFar).Problem);
            Assert.Null(entry.ShareWith(audience).Problem);
            Assert.Equal(audience, entry.Sharing);
        }
    }

    [Fact]
    public void Pressing_share_twice_shares_once()
    {
        var entry = Written("Text");

        entry.ShareWith(Sharing.Team);
        entry.ShareWith(Sharing.Team);

        Assert.Equal(Sharing.Team, entry.Sharing);
    }

    [Theory]
    [InlineData(Sharing.Team)]
    [InlineData(Sharing.Organisation)]
    [InlineData(Sharing.SignedIn)]
    [InlineData(Sharing.Public)]
    public void A_text_is_taken_back_from_however_many_can_read_it_until_somebody_has_built_on_it(Sharing reached)
    {
        var entry = Shared(reached);

        Assert.Contains("Ett exempel.", Assert.IsType<Problem.Conflict>(entry.TakeBack([new BuiltOn("Ett exempel.")]).Problem).Message);
        Assert.Equal((reached, "Text"), (entry.Sharing, entry.Text));
        Assert.Null(entry.TakeBack([]).Problem);
        Assert.Equal((Sharing.Own, "", "Text"), (entry.Sharing, entry.Text, entry.DrawerText));
    }

    [Fact]
    public void Words_that_are_not_in_hand_are_not_shared()
    {
        var entry = Shared(Sharing.Own);
        entry.Hold(null!);

        Assert.IsType<Problem.Conflict>(entry.ShareWith(Sharing.Team).Problem);
    }

    [Fact]
    public void Only_what_is_private_can_be_removed()
    {
        Assert.Null(Written("Text").CheckRemoval());
        Assert.NotNull(Shared(Sharing.Team).CheckRemoval());
    }

    [Fact]
    public void A_prediction_is_locked_once_its_author_has_written_the_outcome()
    {
        var prediction = Written("Vi tror att samtalen blir hälften så många.", EntryKind.Prediction);

        var outcome = CycleEntry.Write(Cycle, new(new("De blev en tredjedel.", null, null, null)), prediction, prediction.AuthorId, Now).Value;

        Assert.Equal((CyclePhase.Evaluate, prediction.Id), (outcome.Phase, outcome.PredictionId));
        Assert.IsType<Problem.Invalid>(prediction.Edit(new("Vi trodde en tredjedel.", null, null, null), Now).Problem);
        Assert.Equal("Vi tror att samtalen blir hälften så många.", prediction.DrawerText);
        Assert.NotNull(prediction.CheckRemoval());
    }

    [Fact]
    public void A_locked_prediction_changes_in_nothing_when_edited()
    {
        var prediction = Written("Hälften så många.", EntryKind.Prediction);
        CycleEntry.Write(Cycle, new(new("En tredjedel.", null, null, null)), prediction, prediction.AuthorId, Now);

        foreach (var kind in Enum.GetValues<EntryKind>())
        {
            Assert.Equal(CycleEntry.Locked, Assert.IsType<Problem.Invalid>(prediction.Edit(new("Vi visste det.", kind, null, LearningKind.InTheWork) { Remedy = Remedy.Ourselves }, Now).Problem).Message);
        }

        Assert.Equal(("Hälften så många.", EntryKind.Prediction), (prediction.DrawerText, prediction.Kind));
        Assert.Null(prediction.LearningKind);
        Assert.Null(prediction.Remedy);
        Assert.Null(prediction.EditedAt);
    }

    [Fact]
    public void A_prediction_locked_before_it_is_shared_stays_locked_in_every_circle_and_back_in_the_drawer()
    {
        var prediction = Written("Hälften så många.", EntryKind.Prediction);
        CycleEntry.Write(Cycle, new(new("En tredjedel.", null, null, null)), prediction, prediction.AuthorId, Now);

        foreach (var audience in SharingSteps.All.Skip(1))
        {
            prediction.ShareWith(audience);
            Assert.Equal(CycleEntry.Locked, Assert.IsType<Problem.Invalid>(prediction.Edit(new("Nej.", null, null, null), Now).Problem).Message);
        }

        prediction.TakeBack([]);
        Assert.NotNull(prediction.Edit(new("Nej.", null, null, null), Now).Problem);
        Assert.Equal("Hälften så många.", prediction.DrawerText);
    }

    [Fact]
    public void Only_what_must_be_lifted_has_a_level_to_go_to()
    {
        Assert.Equal((null, null), Kept(null));
        Assert.Equal((Remedy.Ourselves, null), Kept(Remedy.Ourselves));
        Assert.Equal((Remedy.Lift, SystemLevel.Region), Kept(Remedy.Lift));

        static (Remedy?, SystemLevel?) Kept(Remedy? remedy)
        {
            var entry = CycleEntry.Write(Cycle, new(new("Text", EntryKind.Obstacle, null, null) { Remedy = remedy, LiftTo = SystemLevel.Region }), null, Guid.NewGuid(), Now).Value;
            return (entry.Remedy, entry.LiftTo);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData(SystemLevel.Individual)]
    [InlineData((SystemLevel)99)]
    public void What_must_be_lifted_says_where(SystemLevel? level) =>
        Assert.Equal("LiftTo", Assert.IsType<Problem.Invalid>(CycleEntry.Write(Cycle, new(new("Text", null, null, null) { Remedy = Remedy.Lift, LiftTo = level }), null, Guid.NewGuid(), Now).Problem).Field);

    [Fact]
    public void Only_a_prediction_has_an_outcome_and_an_outcome_is_no_prediction()
    {
        var observation = Written("Text");
        var prediction = Written("Text", EntryKind.Prediction);

        Assert.NotNull(CycleEntry.Write(Cycle, new(new("Utfall", null, null, null)), observation, Guid.NewGuid(), Now).Problem);
        Assert.NotNull(CycleEntry.Write(Cycle, new(new("Utfall", EntryKind.Prediction, null, null)), prediction, Guid.NewGuid(), Now).Problem);
    }

    [Fact]
    public void How_an_insight_came_is_kept_for_insights_alone()
    {
        Assert.Equal(InsightKind.Slow, Written("Text", EntryKind.Insight, InsightKind.Slow).InsightKind);
        Assert.Null(Written("Text", EntryKind.Story, InsightKind.Slow).InsightKind);
    }

    [Theory]
    [InlineData("Ring ingvar@region.invalid eller 070-123 45 67.", "ingvar@region.invalid", "070-123 45 67")]
    [InlineData("Växeln har 010-831 50 00", "010-831 50 00", null)]
    [InlineData("Från utlandet 0046701234567, annars (08) 12 34 56.", "0046701234567", "(08) 12 34 56")]
    [InlineData("+46 (0)70-123 45 67 eller (0570)123 45", "+46 (0)70-123 45 67", "(0570)123 45")]
    [InlineData("0 av 100 (2020) och 0,5 (12) gick 2026-01-02 (08) dit", null, null)]
    [InlineData("14 av 20 samtal mellan 08.00 och 10.30 den 2026-03-01", null, null)]
    public void Contact_details_are_noticed(string text, string? first, string? second) =>
        Assert.Equal(new[] { first, second }.OfType<string>(), ContactDetails.In(text));

    private static CycleEntry Written(string text, EntryKind kind = EntryKind.Observation, InsightKind? insight = null) =>
        CycleEntry.Write(Cycle, new(new(text, kind, insight, null)), null, Guid.NewGuid(), Now).Value;

    private static CycleEntry Shared(Sharing reached)
    {
        var entry = Written("Text");
        foreach (var audience in SharingSteps.All.Where(step => step > Sharing.Own && step <= reached))
        {
            entry.ShareWith(audience);
        }

        return entry;
    }
}
