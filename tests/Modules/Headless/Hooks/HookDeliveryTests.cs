using NaraVard.Headless.Hooks;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Headless.Hooks;

public sealed class HookDeliveryTests
{
    private static readonly DateTimeOffset Start = new(2026, 3, 3, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void It_is_tried_ten_times_over_about_two_days()
    {
        var (delivery, now) = (Delivery(), Start);
        while (delivery.State == DeliveryState.Waiting)
        {
            now = delivery.TryAt;
            delivery.Settle(new HookResult(500, "", "Mottagaren svarade 500."), 0, now);
        }

        Assert.Equal(10, delivery.Attempts);
        Assert.Equal(DeliveryState.Failed, delivery.State);
        Assert.InRange((now - Start).TotalHours, 46, 49);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(0.5, 11)]
    [InlineData(1, 12)]
    public void Those_who_failed_together_do_not_come_back_together(double jitter, double seconds)
    {
        var delivery = Delivery();

        delivery.Settle(new HookResult(500, "", ""), jitter, Start);

        Assert.Equal(TimeSpan.FromSeconds(seconds), delivery.TryAt - Start);
    }

    [Theory]
    [InlineData(5, 10)]
    [InlineData(120, 120)]
    [InlineData(1_000_000, 86_400)]
    public void A_receiver_may_ask_for_time_but_not_for_ever(int asked, int waits)
    {
        var delivery = Delivery();

        delivery.Settle(new HookResult(429, "", "", TimeSpan.FromSeconds(asked)), 0, Start);

        Assert.Equal(TimeSpan.FromSeconds(waits), delivery.TryAt - Start);
    }

    [Fact]
    public void What_the_receiver_answers_is_kept_without_what_points_to_a_person()
    {
        var delivery = Delivery();

        delivery.Settle(new HookResult(500, "Fel för \u0000 anna@exempel.se, 811218-9876", ""), 0, Start);

        Assert.Equal("Fel för   [utelämnat], [utelämnat]", delivery.Answer);
    }

    [Theory]
    [InlineData(ContentAct.Published, null, HookEvent.Published)]
    [InlineData(ContentAct.Imported, null, HookEvent.Published)]
    [InlineData(ContentAct.Published, ContentAct.Imported, HookEvent.Changed)]
    [InlineData(ContentAct.Imported, ContentAct.Published, HookEvent.Changed)]
    [InlineData(ContentAct.PublishedInEmergency, ContentAct.Published, HookEvent.Changed)]
    [InlineData(ContentAct.Approved, ContentAct.PublishedInEmergency, HookEvent.Changed)]
    [InlineData(ContentAct.Withdrawn, ContentAct.Published, HookEvent.Withdrawn)]
    [InlineData(ContentAct.Archived, ContentAct.Published, HookEvent.Archived)]
    [InlineData(ContentAct.Deleted, ContentAct.Published, HookEvent.Withdrawn)]
    [InlineData(ContentAct.Published, ContentAct.Withdrawn, HookEvent.Published)]
    [InlineData(ContentAct.Published, ContentAct.Archived, HookEvent.Published)]
    public void What_happened_is_told_as_readers_saw_it(ContentAct act, ContentAct? before, object told) => Assert.Equal(told, HookEvents.Of(act, before));

    [Theory]
    [InlineData(ContentAct.Saved)]
    [InlineData(ContentAct.Submitted)]
    [InlineData(ContentAct.Refused)]
    [InlineData(ContentAct.Scheduled)]
    [InlineData(ContentAct.Restored)]
    [InlineData(ContentAct.Commented)]
    [InlineData(ContentAct.CommentSettled)]
    [InlineData(ContentAct.CommentReopened)]
    [InlineData(ContentAct.FactCheckAsked)]
    [InlineData(ContentAct.FactCheckAnswered)]
    [InlineData(ContentAct.FactCheckClosed)]
    [InlineData(ContentAct.Added)]
    [InlineData(ContentAct.Changed)]
    public void What_readers_do_not_see_is_not_told(ContentAct act) => Assert.Null(HookEvents.Of(act, null));

    private static HookDelivery Delivery() => HookDelivery.Create(Guid.NewGuid(), HookMessage.OfTrial(Start), _ => "{}", null, Start);
}
