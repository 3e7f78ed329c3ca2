using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>Every step from every state: what the way from draft to published, and from there to withdrawn or archived, lets through.</summary>
public sealed class ContentItemTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 25, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Later = Now.AddDays(8);
    private static readonly Guid Writer = Guid.CreateVersion7(), Reviewer = Guid.CreateVersion7();

    /// <summary>The columns of <see cref="Every_step_is_let_through_from_these_states_alone"/>, in order.</summary>
    private static readonly string[] Steps = ["save", "submit", "refuse", "publish", "schedule", "unschedule", "due", "emergency", "approve", "withdraw", "archive", "review-by", "put back"];

    [Theory]
    //                         save submit refuse publish schedule unschedule due emergency approve withdraw archive review-by put back
    [InlineData("new draft", "x    x      -      -       -        -          -   x         -       -        -       -         -")]
    [InlineData("refused", "x    x      -      -       -        -          -   x         -       -        -       -         -")]
    [InlineData("in review", "x    -      x      x       x        -          -   x         -       -        -       -         -")]
    [InlineData("scheduled", "x    -      -      -       -        x          x   x         -       -        -       -         -")]
    [InlineData("published", "x    -      -      -       -        -          -   -         -       x        x       x         -")]
    [InlineData("changed", "x    x      -      -       -        -          -   x         -       x        x       x         -")]
    [InlineData("change in review", "x    -      x      x       x        -          -   x         -       x        x       x         -")]
    [InlineData("change scheduled", "x    -      -      -       -        x          x   x         -       x        x       x         -")]
    [InlineData("emergency", "x    -      -      -       -        -          -   -         x       x        x       x         -")]
    [InlineData("withdrawn", "x    -      -      -       -        -          -   -         -       -        -       -         x")]
    [InlineData("archived", "x    -      -      -       -        -          -   -         -       x        -       -         x")]
    [InlineData("being put back", "x    x      -      -       -        -          -   -         -       -        -       -         -")]
    [InlineData("put back in review", "x -      x      x       x        -          -   -         -       -        -       -         -")]
    public void Every_step_is_let_through_from_these_states_alone(string state, string table)
    {
        var expected = Steps.Zip(table.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(pair => pair.Second == "x").Select(pair => pair.First);

        Assert.Equal(expected, Steps.Where(step => Take(In(state), step)));
    }

    [Theory]
    [InlineData("in review", "publish")]
    [InlineData("in review", "schedule")]
    [InlineData("change in review", "publish")]
    [InlineData("put back in review", "publish")]
    [InlineData("emergency", "approve")]
    public void Nothing_becomes_public_by_the_one_who_wrote_it(string state, string step) => Assert.False(Take(In(state), step, by: Writer));

    [Fact]
    public void One_who_wrote_before_the_one_who_submitted_can_neither_publish_nor_schedule()
    {
        var item = In("in review");

        Assert.IsType<Problem.Denied>(item.Publish(Reviewer, [Reviewer], new Publication(), order: 9, Now).Problem);
        Assert.IsType<Problem.Denied>(item.Schedule(Reviewer, [Reviewer], new Publication(At: Later), Now).Problem);
    }

    [Fact]
    public void A_time_that_was_set_does_not_put_a_withdrawn_page_back()
    {
        var item = In("change scheduled");
        item.TakeAway(PutAway.Withdrawn, Writer, "Fel siffra", order: 9, Now);

        Assert.Null(item.PublishDue(order: 10, Later));
        Assert.Equal((ContentStage.InReview, PutAway.Withdrawn), (item.Stage, item.PutAwayAs));
    }

    [Fact]
    public void A_file_does_not_put_a_withdrawn_page_back()
    {
        var item = In("withdrawn");
        item.Import("{}", publish: true, order: 9, Later);

        Assert.Equal((ContentStage.Draft, PutAway.Withdrawn), (item.Stage, item.PutAwayAs));
    }

    [Fact]
    public void A_new_save_takes_the_set_time_away()
    {
        var item = In("scheduled");
        item.Write("{}", Writer, Now);

        Assert.Null(item.PublishDue(order: 9, Later));
        Assert.Equal((ContentStage.Draft, null), (item.Stage, item.ScheduledBy));
    }

    [Fact]
    public void What_is_due_is_published_once_and_not_a_moment_before()
    {
        var item = In("scheduled");

        Assert.Null(item.PublishDue(order: 9, Later.AddTicks(-1)));
        Assert.Equal((ContentAct.Published, Reviewer, 9L), Line(item.PublishDue(order: 9, Later)!));
        Assert.Null(item.PublishDue(order: 10, Later));
        Assert.Equal(Later, item.PublishedAt);

        static (ContentAct, Guid?, long?) Line(ContentEvent line) => (line.Act, line.By, line.Order);
    }

    [Fact]
    public void What_is_published_must_be_read_through_within_a_year_unless_an_editor_says_otherwise()
    {
        var (usual, chosen) = (In("in review"), In("in review"));
        usual.Publish(Reviewer, [], new Publication(), order: 2, Now);
        chosen.Publish(Reviewer, [], new Publication(ReviewBy: new DateOnly(2027, 3, 1)), order: 3, Now);

        Assert.Equal((new DateOnly(2027, 11, 25), new DateOnly(2027, 3, 1)), (usual.ReviewBy, chosen.ReviewBy));
    }

    [Theory]
    [InlineData("2026-11-25", "Välj en dag efter publiceringen")]
    [InlineData("2031-11-26", "Välj en dag inom 5 år, så att texten inte blir gammal")]
    public void A_day_to_be_read_through_is_neither_past_nor_out_of_sight(string day, string message)
    {
        var problem = In("published").ChangeReviewBy(Reviewer, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Now).Problem;

        Assert.Equal(message, Assert.IsType<Problem.Invalid>(problem).Message);
    }

    [Fact]
    public void The_editors_are_reminded_once_of_each_day()
    {
        var item = In("published");
        var day = item.ReviewBy!.Value;

        Assert.Null(item.Remind(day.AddDays(-1), Now));
        Assert.Equal(ContentAct.Reminded, item.Remind(day, Now)!.Act);
        Assert.Null(item.Remind(day.AddDays(1), Now));

        item.ChangeReviewBy(Reviewer, day.AddDays(-10), Now);
        Assert.NotNull(item.Remind(day, Now));
    }

    [Theory]
    [InlineData("change in review", ChangeKind.Major, "", "Skriv vad som har ändrats i sak")]
    [InlineData("put back in review", ChangeKind.Minor, "", "Skriv vad läsaren behöver veta när sidan läggs tillbaka")]
    [InlineData("change in review", ChangeKind.Minor, "Ring 19121212-1212", null)]
    public void Readers_are_told_what_they_need_to_know(string state, ChangeKind kind, string note, string? message)
    {
        var problem = Assert.IsType<Problem.Invalid>(In(state).Publish(Reviewer, [], new Publication(note, kind), order: 9, Now).Problem);

        Assert.Equal("Note", problem.Field);
        Assert.Equal(message ?? problem.Message, problem.Message);
    }

    [Theory]
    [InlineData("in review", ChangeKind.Major, ChangeKind.New)]
    [InlineData("change in review", ChangeKind.Major, ChangeKind.Major)]
    [InlineData("change in review", ChangeKind.New, ChangeKind.Minor)]
    public void Only_the_first_publication_is_a_new_page(string state, ChangeKind said, ChangeKind kept) =>
        Assert.Equal(kept, In(state).Publish(Reviewer, [], new Publication("Något", said), order: 9, Now).Value.Kind);

    [Theory]
    [InlineData(-1, "Välj en tid som inte har varit")]
    [InlineData(0, "Välj en tid som inte har varit")]
    [InlineData(800, "Välj en tid inom 2 år")]
    public void A_time_to_be_published_lies_ahead_and_in_sight(int days, string message) =>
        Assert.Equal(message, Assert.IsType<Problem.Invalid>(In("in review").Schedule(Reviewer, [], new Publication(At: Now.AddDays(days)), Now).Problem).Message);

    [Fact]
    public void Putting_away_needs_a_reason_without_personal_identity_numbers()
    {
        Assert.Equal("Skriv varför, så att läsaren förstår", Assert.IsType<Problem.Invalid>(In("published").TakeAway(PutAway.Withdrawn, Writer, " ", 9, Now).Problem).Message);
        Assert.IsType<Problem.Invalid>(In("published").TakeAway(PutAway.Withdrawn, Writer, "Handlade om 19121212-1212", 9, Now).Problem);
    }

    private static ContentItem In(string state)
    {
        var item = ContentItem.Create("example", "prov");
        item.Write("{}", Writer, Now);
        string[] steps = state switch
        {
            "new draft" => [],
            "refused" => ["submit", "refuse"],
            "in review" => ["submit"],
            "scheduled" => ["submit", "schedule"],
            "published" => ["submit", "publish"],
            "changed" => ["submit", "publish", "save"],
            "change in review" => ["submit", "publish", "save", "submit"],
            "change scheduled" => ["submit", "publish", "save", "submit", "schedule"],
            "emergency" => ["submit", "publish", "save", "emergency"],
            "withdrawn" => ["submit", "publish", "withdraw"],
            "archived" => ["submit", "publish", "archive"],
            "being put back" => ["submit", "publish", "withdraw", "put back"],
            "put back in review" => ["submit", "publish", "withdraw", "put back", "submit"],
            _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
        };
        Assert.All(steps, step => Assert.True(Take(item, step), $"{state}: {step}"));
        return item;
    }

    // Whether the step was let through. Putting back is an ordinary save of what is put away and has no draft.
    private static bool Take(ContentItem item, string step, Guid? by = null) => step switch
    {
        "save" => item.Write("{}", Writer, Now) is not null,
        "submit" => item.Submit(Writer, new Publication("Något nytt"), Now).Problem is null,
        "refuse" => item.Refuse(by ?? Reviewer, "Mer om vad det gav", Now).Problem is null,
        "publish" => item.Publish(by ?? Reviewer, [Writer], new Publication("Något nytt"), order: 1, Now).Problem is null,
        "schedule" => item.Schedule(by ?? Reviewer, [Writer], new Publication("Något nytt", At: Later), Now).Problem is null,
        "unschedule" => item.Unschedule(Writer, Now).Problem is null,
        "due" => item.PublishDue(order: 2, Later) is not null,
        "emergency" => item.PublishInEmergency(Writer, "Siffran var fel", new Publication(), order: 3, Now).Problem is null,
        "approve" => item.ApproveAfterwards(by ?? Reviewer, [Writer], liveNumber: 1, order: 4, Now).Problem is null,
        "withdraw" => item.TakeAway(PutAway.Withdrawn, Writer, "Fel siffra", order: 5, Now).Problem is null,
        "archive" => item.TakeAway(PutAway.Archived, Writer, "Gäller inte längre", order: 6, Now).Problem is null,
        "review-by" => item.ChangeReviewBy(Writer, Now.SwedishDate().AddMonths(6), Now).Problem is null,
        "put back" => item.PutAwayAs is not null && item.Stage == ContentStage.Settled && item.Write("{}", Writer, Now) is not null,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
    };
}
