using System.Net;
using NaraVard.Meetings;
using NaraVard.Tests.Mail;
using NaraVard.Tests.Meetings.Room;

namespace NaraVard.Tests.Meetings.Minutes;

public sealed class MinutesOutTests(Site site)
{
    [Fact]
    public async Task The_minutes_are_a_text_file_where_what_people_wrote_is_no_mark()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync("Som text", "team-l1");
        await manager.WriteAsync(meeting, 1, "# Ingen rubrik");
        await manager.WriteAsync(meeting, 3, "Kortare möten – Anna");

        using var file = await manager.Client.GetAsync($"{meeting}/protokoll.md");

        Assert.Equal("text/markdown", file.Content.Headers.ContentType!.MediaType);
        var text = await file.Content.ReadAsStringAsync();
        Assert.StartsWith("# Som text\n", text, StringComparison.Ordinal);
        Assert.Contains("## Det här prövar vi\n\n- Kortare möten – Anna\n", text);
        Assert.Contains(@"- \# Ingen rubrik", text);
    }

    [Fact]
    public async Task The_text_file_holds_what_was_written_in_silence_once_it_is_shown()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Named);
        var anna = await site.JoinAsync(room, "Anna");
        using var sent = await anna.SubmitAsync(room.Phone + "#Write", ("Text", "Schemat *låses* för tidigt."));
        var before = await room.Leader.Client.GetStringAsync($"{room.Address}/protokoll.md");

        await room.RevealAsync();

        Assert.DoesNotContain("låses", before, StringComparison.Ordinal);
        Assert.Contains(@"- Schemat \*låses\* för tidigt. – Anna", await room.Leader.Client.GetStringAsync($"{room.Address}/protokoll.md"));
    }

    [Fact]
    public async Task The_minutes_are_sent_once_for_each_press_and_only_when_the_meeting_is_closed()
    {
        var (manager, guest, title) = (await site.SignedInAsync("chef"), $"{Unique.Word()}@exempel.se", $"Skickas {Unique.Word()}");
        var meeting = await manager.PlanMeetingAsync(title, "team-l1");
        using var invited = await manager.SubmitAsync($"{meeting}/bjud-in", ("Addresses", guest));
        await manager.WriteAsync(meeting, 2, "Frågan har ingen ägare.");
        var press = await manager.FillAsync($"{meeting}/protokoll/skicka");
        using var early = await press();
        await manager.CloseAsync(meeting);

        using var first = await press();
        using var second = await press();

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Redirect, HttpStatusCode.Conflict), (early.StatusCode, first.StatusCode, second.StatusCode));
        await site.SendAsync();
        Assert.Contains("Frågan har ingen ägare.", Assert.Single(ReceivedMail.InFolder(site.DataFolder, guest), mail => mail["Subject"] == $"Protokoll: {title}").Text);
    }
}
