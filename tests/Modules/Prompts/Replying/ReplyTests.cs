using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts.Replying;

/// <summary>Somebody answers the question by answering the mail.</summary>
public sealed class ReplyTests(Mailbox mailbox) : IClassFixture<Mailbox>
{
    private Site Site => mailbox.Site;

    [Fact]
    public async Task An_answer_lands_in_the_drawer_of_the_one_who_was_asked_whoever_it_seems_to_come_from()
    {
        var (colleague, cycle, question) = await AskedAsync();

        await mailbox.AnswerAsync(question, "Vi lyssnade mer i dag.\n\nMvh\nÅsa");

        Assert.Equal(["Vi lyssnade mer i dag."], await colleague.DrawerAsync(cycle));
        Assert.Empty(mailbox.Waiting);
        await Site.SendAsync();
        Assert.Empty(Notes(colleague));
    }

    [Fact]
    public async Task The_same_mail_read_twice_and_by_two_nodes_at_once_is_one_answer()
    {
        var (colleague, cycle, question) = await AskedAsync();
        var raw = Mailbox.Reply(question, "En gång.");
        await using var other = Site.AnotherNode();
        foreach (var (key, value) in Site.Settings)
        {
            other.Settings[key] = value;
        }

        other.Clock.SetTo(Site.Clock.GetUtcNow());
        mailbox.Deliver(raw);
        await Task.WhenAll(mailbox.ReadAsync(), mailbox.ReadAsync(other));
        mailbox.Deliver(raw);
        mailbox.Deliver($"Received: by mx2.region.se\n{raw}");
        await mailbox.ReadAsync();

        Assert.Equal(["En gång."], await colleague.DrawerAsync(cycle));
    }

    [Fact]
    public async Task An_address_that_is_not_ours_to_the_letter_is_left_aside_for_somebody_to_look_at()
    {
        var (colleague, cycle, question) = await AskedAsync();
        var address = question["Reply-To"]!;
        var changed = address.Replace(address[10], address[10] == 'a' ? 'b' : 'a');
        var text = $"Påhittad {Unique.Word()}";

        mailbox.Deliver(Mailbox.Reply(question, text).Replace(address, changed, StringComparison.Ordinal));
        mailbox.Deliver(Mailbox.Reply(question, text).Replace(address, Mailbox.Address, StringComparison.Ordinal));
        await mailbox.ReadAsync();

        Assert.Empty(await colleague.DrawerAsync(cycle));
        Assert.Equal(2, mailbox.LeftAside.Count(mail => mail.Contains(text, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task An_address_in_capitals_is_the_same_address()
    {
        var (colleague, cycle, question) = await AskedAsync();
        var address = question["Reply-To"]!;

        mailbox.Deliver(Mailbox.Reply(question, "Servern skrek.").Replace(address, address.ToUpperInvariant(), StringComparison.Ordinal));
        await mailbox.ReadAsync();

        Assert.Equal(["Servern skrek."], await colleague.DrawerAsync(cycle));
    }

    [Fact]
    public async Task What_is_attached_is_not_taken_and_the_text_is_and_a_mail_says_so()
    {
        var (colleague, cycle, question) = await AskedAsync();

        mailbox.Deliver($"""
            From: Åsa <asa@exempel.invalid>
            To: {question["Reply-To"]}
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary=del

            --del
            Content-Type: text/plain; charset=utf-8

            Titta på bilden.
            --del
            Content-Type: image/jpeg; name=tavlan.jpg
            Content-Disposition: attachment; filename=tavlan.jpg
            Content-Transfer-Encoding: base64

            /9j/4AAQSkZJRg==
            --del--
            """);
        await mailbox.ReadAsync();
        await Site.SendAsync();

        Assert.Equal(["Titta på bilden."], await colleague.DrawerAsync(cycle));
        Assert.Contains("bifogat", Assert.Single(Notes(colleague)).Text);
    }

    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Return-Path: <>")]
    public async Task An_answering_machine_answers_nothing_and_gets_no_answer(string header)
    {
        var (colleague, cycle, question) = await AskedAsync();

        await mailbox.AnswerAsync(question, "Jag är ledig till den 20 januari.", header);
        await Site.SendAsync();

        Assert.Empty(await colleague.DrawerAsync(cycle));
        Assert.Empty(mailbox.Waiting);
        Assert.Empty(Notes(colleague));
    }

    [Theory]
    [InlineData("Jag mötte 811228-9874 på väg hem.", "personnummer")]
    [InlineData("Reflektera\nJag mötte 811228-9874 på väg hem.", "personnummer")]
    [InlineData("", "ingen text")]
    public async Task What_cannot_be_kept_is_told_of_at_the_persons_own_address_without_repeating_it(string text, string told)
    {
        var (colleague, cycle, question) = await AskedAsync();

        await mailbox.AnswerAsync(question, text);
        await mailbox.AnswerAsync(question, text + " ");
        await Site.SendAsync();

        Assert.Empty(await colleague.DrawerAsync(cycle));
        var note = Assert.Single(Notes(colleague));
        Assert.Contains(told, note.Text);
        Assert.DoesNotContain("811228", note.Text, StringComparison.Ordinal);
        Assert.Equal("auto-generated", note["Auto-Submitted"]);
    }

    [Fact]
    public async Task After_a_fortnight_nothing_is_kept_and_it_is_told_where_to_write_instead()
    {
        await using var own = new Later();
        await own.InitializeAsync();
        var colleague = await Colleague.AtAsync(own.Mailbox.Site);
        var cycle = await colleague.AskedEachTuesdayAsync();
        await colleague.RingAsync("2027-01-12 10:00");
        var question = colleague.Mail();
        colleague.SetClock("2027-01-26 10:01");

        await own.Mailbox.AnswerAsync(question, "Reflektera\nFör sent.");
        await own.Mailbox.Site.SendAsync();

        Assert.Empty(await colleague.DrawerAsync(cycle));
        Assert.Contains("Observera", (await (await colleague.SignInAsync()).OpenAsync($"/cykler/{cycle}")).QuerySelector(".board-phase")!.TextContent);
        Assert.Contains("14 dagar", Assert.Single(Notes(colleague)).Text);
    }

    private async Task<(Colleague Colleague, Guid Cycle, ReceivedMail Question)> AskedAsync()
    {
        Site.Clock.SetTo(MondayMorning.Now);
        var colleague = await Colleague.AtAsync(Site);
        var cycle = await colleague.AskedEachTuesdayAsync();
        await colleague.RingAsync("2027-01-12 10:00");
        return (colleague, cycle, colleague.Mail());
    }

    private static List<ReceivedMail> Notes(Colleague colleague) =>
        [.. ReceivedMail.InFolder(colleague.Site.DataFolder, colleague.Email).Where(mail => mail["Subject"] == "Om ditt svar till NäraVård")];

    /// <summary>A mailbox whose time one test moves on.</summary>
    private sealed class Later : IAsyncDisposable
    {
        public Mailbox Mailbox { get; } = new();

        public ValueTask InitializeAsync() => Mailbox.InitializeAsync();

        public ValueTask DisposeAsync() => Mailbox.DisposeAsync();
    }
}
