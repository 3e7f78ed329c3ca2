using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Meetings.Inviting;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Meetings.Inviting;

public sealed class InviteTests(Site site)
{
    [Fact]
    public async Task Somebody_outside_gets_the_agenda_and_a_calendar_that_holds_to_the_standard()
    {
        var (manager, guest) = (await site.SignedInAsync("chef"), $"{Unique.Word()}@exempel.se");
        var meeting = await manager.PlanMeetingAsync("Lyssna, pröva; lär – och en titel som är så lång att den måste brytas åäö", "team-l1", "team-l2");

        await InviteAsync(manager, meeting, guest);

        var mail = Assert.Single(await SentAsync(guest));
        Assert.StartsWith("Inbjudan: Lyssna, pröva; lär", mail["Subject"], StringComparison.Ordinal);
        Assert.Contains("13.10 Vad berättar mönstren", mail.Text);
        Assert.DoesNotContain("/infor", mail.Text, StringComparison.Ordinal);
        Assert.Contains("/delta och skriv koden", mail.Text);
        var calendar = StrictCalendar.Read(mail.Calendar);
        Assert.Equal("REQUEST", Assert.Single(calendar.All("VCALENDAR", "METHOD")).Value);
        Assert.Equal(("20270301T130000", "20270301T140000", "0", meeting[(meeting.LastIndexOf('/') + 1)..]), (calendar["DTSTART"], calendar["DTEND"], calendar["SEQUENCE"], calendar["UID"]));
        Assert.StartsWith("Lyssna, pröva; lär – och en titel", calendar["SUMMARY"], StringComparison.Ordinal);
        Assert.Equal($"mailto:{guest}", calendar["ATTENDEE"]);
        Assert.Equal("mailto:chef@demo.invalid", calendar["ORGANIZER"]);
    }

    [Fact]
    public async Task Another_time_is_told_with_a_higher_number_for_the_same_meeting()
    {
        var (manager, guest) = (await site.SignedInAsync("chef"), $"{Unique.Word()}@exempel.se");
        var meeting = await manager.PlanMeetingAsync("Byter tid", "team-l1");
        await InviteAsync(manager, meeting, guest);

        using var moved = await manager.SubmitAsync($"{meeting}/andra", ("Time", "09:30"), ("Place", "Biblioteket; rum 2"));
        using var same = await manager.SubmitAsync($"{meeting}/andra", ("Time", "09:30"));

        var mails = await SentAsync(guest);
        Assert.Equal(2, mails.Count);
        var calendar = StrictCalendar.Read(mails.Single(mail => mail["Subject"]!.StartsWith("Ändrat", StringComparison.Ordinal)).Calendar);
        Assert.Equal(("20270301T093000", "1", "Biblioteket; rum 2"), (calendar["DTSTART"], calendar["SEQUENCE"], calendar["LOCATION"]));
        Assert.Equal(calendar["UID"], StrictCalendar.Read(mails.Single(mail => mail["Subject"]!.StartsWith("Inbjudan", StringComparison.Ordinal)).Calendar)["UID"]);
    }

    [Fact]
    public async Task A_meeting_that_is_called_off_goes_out_of_the_calendars_and_out_of_the_list()
    {
        var (manager, guest, title) = (await site.SignedInAsync("chef"), $"{Unique.Word()}@exempel.se", $"Ställs in {Unique.Word()}");
        var meeting = await manager.PlanMeetingAsync(title, "team-l1");
        await InviteAsync(manager, meeting, guest);

        using var off = await manager.SubmitAsync($"{meeting}/stall-in", ("Why", "Halva gruppen är sjuk."));
        using var again = await manager.SubmitAsync($"{meeting}/stall-in");

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Conflict), (off.StatusCode, again.StatusCode));
        var mail = (await SentAsync(guest)).Single(one => one["Subject"] == $"Inställt: {title}");
        Assert.Contains("Halva gruppen är sjuk.", mail.Text);
        var calendar = StrictCalendar.Read(mail.Calendar);
        Assert.Equal(("CANCEL", "CANCELLED", "1"), (Assert.Single(calendar.All("VCALENDAR", "METHOD")).Value, calendar["STATUS"], calendar["SEQUENCE"]));
        Assert.DoesNotContain(title, (await manager.OpenAsync("/moten")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("inställt", (await manager.OpenAsync(meeting)).QuerySelector(".notice-warn")!.TextContent);
    }

    [Fact]
    public async Task Who_is_no_longer_invited_is_told()
    {
        var (manager, guest) = (await site.SignedInAsync("chef"), $"{Unique.Word()}@exempel.se");
        var meeting = await manager.PlanMeetingAsync("Fel person", "team-l1");
        await InviteAsync(manager, meeting, guest);

        using var taken = await manager.SubmitAsync($"{meeting}/bjud-in#handler=TakeBack");

        Assert.Equal("CANCEL", Assert.Single(StrictCalendar.Read((await SentAsync(guest)).Single(mail => mail["Subject"]!.Contains("tillbakatagen", StringComparison.Ordinal)).Calendar).All("VCALENDAR", "METHOD")).Value);
        Assert.DoesNotContain(guest, (await manager.OpenAsync($"{meeting}/bjud-in")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inte en adress", "ingen hel e-postadress")]
    [InlineData("", "Välj någon")]
    [InlineData("070-123 45 67", "ingen hel e-postadress")]
    public async Task What_is_no_address_is_told_of_and_nobody_is_invited(string typed, string message)
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Fel adress", "team-l1");

        using var answer = await manager.SubmitAsync($"{meeting}/bjud-in", ("Addresses", typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(message, (await Visitor.ReadAsync(answer)).GetElementById("Addresses-error")!.TextContent);
    }

    [Fact]
    public async Task Inviting_the_same_address_again_sends_nothing_more()
    {
        var (manager, guest) = (await site.SignedInAsync("chef"), $"{Unique.Word()}@exempel.se");
        var meeting = await manager.PlanMeetingAsync("Två gånger", "team-l1");
        await InviteAsync(manager, meeting, guest);

        using var again = await manager.SubmitAsync($"{meeting}/bjud-in", ("Addresses", guest.ToUpperInvariant()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, again.StatusCode);
        Assert.Single(await SentAsync(guest));
    }

    [Fact]
    public async Task A_calendar_file_names_nobody()
    {
        var (manager, guest) = (await site.SignedInAsync("chef"), $"{Unique.Word()}@exempel.se");
        var meeting = await manager.PlanMeetingAsync("Hämtas", "team-l1");
        await InviteAsync(manager, meeting, guest);

        using var file = await manager.Client.GetAsync($"{meeting}/kalender.ics");

        Assert.Equal("text/calendar", file.Content.Headers.ContentType!.MediaType);
        var text = await file.Content.ReadAsStringAsync();
        Assert.Equal("PUBLISH", Assert.Single(StrictCalendar.Read(text).All("VCALENDAR", "METHOD")).Value);
        Assert.DoesNotContain("mailto:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_address_of_a_guest_goes_some_time_after_the_meeting()
    {
        var (manager, guest) = (await site.SignedInAsync("chef"), $"{Unique.Word()}@exempel.se");
        using var planned = await manager.SubmitAsync("/moten/nytt?niva=team", ("Title", "Länge sedan"), ("Date", "2021-01-15"), ("Questions", "team-l1"));
        var meeting = planned.Headers.Location!.ToString();
        await InviteAsync(manager, meeting, guest);

        await site.AskAsync(services => services.GetRequiredService<ForgetGuests>().RunAsync(new DateTimeOffset(2021, 2, 1, 0, 0, 0, TimeSpan.Zero), 1000, default));

        Assert.DoesNotContain(guest, (await manager.OpenAsync($"{meeting}/bjud-in")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task InviteAsync(Visitor manager, string meeting, string guest)
    {
        using var answer = await manager.SubmitAsync($"{meeting}/bjud-in", ("Addresses", guest));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<IReadOnlyList<ReceivedMail>> SentAsync(string to)
    {
        await site.SendAsync();
        return ReceivedMail.InFolder(site.DataFolder, to);
    }
}
