using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts.Replying;

/// <summary>A team that never opens the web.</summary>
public sealed class CycleByMailTests(Mailbox mailbox) : IClassFixture<Mailbox>
{
    private Site Site => mailbox.Site;

    [Fact]
    public async Task A_whole_cycle_is_carried_by_mail_alone()
    {
        Site.Clock.SetTo(MondayMorning.Now);
        var colleague = await Colleague.AtAsync(Site);
        var cycle = await colleague.AskedEachTuesdayAsync();
        (string Day, string Answer)[] weeks =
        [
            ("2027-01-12", "Dela, Reflektera\nVi har sett nog av hur morgonen börjar."),
            ("2027-01-19", "Pröva\nVi vill veta om tio minuter räcker."),
            ("2027-01-26", "Det går lugnare till."),
            ("2027-02-02", "Utvärdera\nTre veckor har gått."),
            ("2027-02-09", "Förändra\nAlla vill fortsätta."),
            ("2027-02-16", "Inför\nMorgonen börjar tio minuter senare, och ingen blir utan hjälp."),
        ];

        foreach (var (day, answer) in weeks)
        {
            await colleague.RingAsync($"{day} 10:00");
            await mailbox.AnswerAsync(Last(colleague), answer);
        }

        await colleague.RingAsync("2027-02-23 10:00");
        Assert.Equal(weeks.Length, colleague.Mails().Count);
        var visitor = await colleague.SignInAsync();
        var page = (await visitor.OpenAsync($"/cykler/{cycle}")).Body!.TextContent;
        Assert.Contains("Vi har sett nog av hur morgonen börjar.", page);
        Assert.Contains("ingen blir utan hjälp", (await visitor.OpenAsync($"/cykler/{cycle}/varv")).Body!.TextContent);
        Assert.Equal(weeks.Length - 1, (await colleague.DrawerAsync(cycle)).Count);
        Assert.Contains("cykeln är avslutad", Notes(colleague)[^1].Text);
        Assert.Contains(Notes(colleague), note => note.Text.Contains("Reflektera", StringComparison.Ordinal) && note.Text.Contains("läsas av alla i teamet", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_cannot_be_done_is_told_and_the_answer_is_kept()
    {
        Site.Clock.SetTo(MondayMorning.Now);
        var colleague = await Colleague.AtAsync(Site);
        var cycle = await colleague.AskedEachTuesdayAsync();
        await colleague.RingAsync("2027-01-12 10:00");

        await mailbox.AnswerAsync(colleague.Mail(), "Inför\nVi är färdiga redan.");
        await Site.SendAsync();

        Assert.Equal(["Vi är färdiga redan."], await colleague.DrawerAsync(cycle));
        Assert.Contains("avslutas i Förändra", Assert.Single(Notes(colleague)).Text);
    }

    [Fact]
    public async Task A_word_is_enough_to_get_no_more_questions()
    {
        Site.Clock.SetTo(MondayMorning.Now);
        var colleague = await Colleague.AtAsync(Site);
        await colleague.AskedEachTuesdayAsync();
        await colleague.RingAsync("2027-01-12 10:00");

        await mailbox.AnswerAsync(colleague.Mail(), "Sluta");
        await colleague.RingAsync("2027-01-19 10:00");

        Assert.Single(colleague.Mails());
        Assert.Contains("Inga fler frågor kommer", Assert.Single(Notes(colleague)).Text);
    }

    private static ReceivedMail Last(Colleague colleague) => colleague.Mails().MaxBy(mail => DateTimeOffset.Parse(mail["Date"]!, System.Globalization.CultureInfo.InvariantCulture))!;

    private static List<ReceivedMail> Notes(Colleague colleague) =>
        [.. ReceivedMail.InFolder(colleague.Site.DataFolder, colleague.Email).Where(mail => mail["Subject"] == "Om ditt svar till NäraVård")
            .OrderBy(mail => DateTimeOffset.Parse(mail["Date"]!, System.Globalization.CultureInfo.InvariantCulture))];
}
