using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Meetings;
using NaraVard.Meetings.Room;

namespace NaraVard.Tests.Meetings.Room;

public sealed class SilentWritingTests(Site site)
{
    [Fact]
    public async Task Nothing_that_is_written_in_silence_is_seen_by_others_until_all_is_shown_together()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Named);
        var (anna, bo) = (await site.JoinAsync(room, "Anna"), await site.JoinAsync(room, "Bo"));
        await SendAsync(anna, room, "Schemat låses för tidigt.");

        Assert.Contains("Schemat låses för tidigt.", await TextAsync(anna, room.Phone));
        foreach (var (who, page) in new[] { (bo, room.Phone), (room.Leader, $"{room.Address}/rum"), (room.Leader, $"{room.Address}/vagg"), (room.Leader, $"{room.Address}/protokoll") })
        {
            Assert.DoesNotContain("Schemat låses", await TextAsync(who, page));
        }

        await room.RevealAsync();

        foreach (var (who, page) in new[] { (bo, room.Phone), (room.Leader, $"{room.Address}/rum"), (room.Leader, $"{room.Address}/vagg") })
        {
            var text = await TextAsync(who, page);
            Assert.Contains("Schemat låses för tidigt.", text);
            Assert.Contains("Anna", text);
        }
    }

    [Fact]
    public async Task What_was_promised_to_be_without_names_can_be_tied_to_nobody()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Unnamed);
        var (anna, bo) = (await site.JoinAsync(room, "Anna"), await site.JoinAsync(room, "Bo"));
        await SendAsync(anna, room, "Ö, jag vågar inte säga det här högt.");
        await SendAsync(bo, room, "Allt går för fort.");

        Assert.DoesNotContain("vågar inte", await TextAsync(anna, room.Phone));
        await room.RevealAsync();

        var page = await bo.OpenAsync(room.Phone);
        Assert.Equal(["Allt går för fort.", "Ö, jag vågar inte säga det här högt."], page.QuerySelectorAll(".meeting-answers .note-text").Select(card => card.TextContent));
        Assert.DoesNotContain("Anna", page.QuerySelector("#svar")!.TextContent);
        var authors = await site.AskAsync(services => services.GetRequiredService<Store>().Set<Contribution>().Where(c => c.MeetingId == room.Id).Select(c => c.ParticipantId).ToListAsync());
        Assert.Equal([null, null], authors);
    }

    [Fact]
    public async Task What_was_shown_stands_with_the_other_answers_to_the_question_without_whose_it_is()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Named);
        var text = $"Vi väntar in varandra {Unique.Word()}.";
        await SendAsync(await site.JoinAsync(room, "Annastina"), room, text);
        await room.RevealAsync();
        await room.Leader.CloseAsync(room.Address);

        var followed = await TextAsync(room.Leader, "/fragor/team/team-l1");

        Assert.Contains(text, followed);
        Assert.DoesNotContain("Annastina", followed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_without_a_name_that_comes_after_the_others_are_shown_is_taken_only_from_one_who_knows()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Unnamed);
        var anna = await site.JoinAsync(room, "Anna");
        var send = await anna.FillAsync(room.Phone + "#Write", ("Text", "Sent men viktigt."));
        await room.RevealAsync();

        using var refused = await send();

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("förstå att det är du", await refused.Content.ReadAsStringAsync());
        using var taken = await anna.SubmitAsync(room.Phone + "#Write", ("Text", "Sent men viktigt."), ("knows", "true"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Contains("Sent men viktigt.", await TextAsync(anna, room.Phone));
    }

    [Theory, InlineData(AnswerWay.Named), InlineData(AnswerWay.Unnamed)]
    internal async Task What_is_sent_twice_is_kept_once(AnswerWay way)
    {
        var room = await site.OpenRoomAsync(way);
        var anna = await site.JoinAsync(room, "Anna");
        var send = await anna.FillAsync(room.Phone + "#Write", ("Text", "Bara en gång."));

        var answers = await Task.WhenAll(send(), send(), send());

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        await room.RevealAsync();
        Assert.Single((await anna.OpenAsync(room.Phone)).QuerySelectorAll(".meeting-answers li"));
    }

    [Fact]
    public async Task All_who_write_at_the_same_time_as_the_answers_are_shown_lose_nothing()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Unnamed);
        var guests = await Task.WhenAll(Enumerable.Range(1, 6).Select(i => site.JoinAsync(room, $"Gäst {i}")));
        var sends = await Task.WhenAll(guests.Select((guest, i) => guest.FillAsync(room.Phone + "#Write", ("Text", $"Tanke {i}"))));

        var sending = sends.Select(send => send()).ToList();
        await room.RevealAsync();
        var answers = await Task.WhenAll(sending);

        // Each is either shown, or still with the one who wrote it and told that it came too late.
        var shown = (await guests[0].OpenAsync(room.Phone)).QuerySelectorAll(".meeting-answers .note-text").Select(card => card.TextContent).ToList();
        for (var i = 0; i < answers.Length; i++)
        {
            Assert.Equal(answers[i].StatusCode == HttpStatusCode.Redirect, shown.Contains($"Tanke {i}"));
            Assert.True(answers[i].StatusCode is HttpStatusCode.Redirect or HttpStatusCode.Conflict, $"{answers[i].StatusCode}");
        }
    }

    [Fact]
    public async Task How_a_question_is_answered_is_not_changed_once_the_room_has_come_to_it()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Unnamed);

        var changed = await site.AskAsync(async services =>
        {
            var meeting = await services.GetRequiredService<Store>().Set<LeadershipMeeting>().Include(m => m.Items).SingleAsync(m => m.Id == room.Id);
            return meeting.SetWay(meeting.Items[0].Id, AnswerWay.Named);
        });

        Assert.IsType<Problem.Conflict>(changed.Problem);
    }

    [Fact]
    public async Task One_takes_back_what_one_has_written_under_ones_name_until_it_is_shown()
    {
        var room = await site.OpenRoomAsync(AnswerWay.Named);
        var (anna, bo) = (await site.JoinAsync(room, "Anna"), await site.JoinAsync(room, "Bo"));
        await SendAsync(anna, room, "Ångrar mig.");
        var card = (await anna.OpenAsync(room.Phone)).QuerySelector("input[name=card]")!.GetAttribute("value")!;

        using var others = await bo.SubmitAsync(room.Phone + "#Write", ("Text", "Bo"));
        using var stolen = await bo.SubmitAsync(room.Phone + "#Change", ("card", card), ("act", "remove"));
        Assert.Equal(HttpStatusCode.NotFound, stolen.StatusCode);
        using var taken = await anna.SubmitAsync(room.Phone + "#Change", ("act", "remove"));

        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        await room.RevealAsync();
        Assert.DoesNotContain("Ångrar mig.", await TextAsync(bo, room.Phone));
    }

    [Theory]
    [InlineData("", "Skriv något först")]
    [InlineData("Patienten 121212-1212 ringde.", "personnummer")]
    public async Task What_cannot_be_taken_is_told_and_stays_in_the_field(string text, string told)
    {
        var room = await site.OpenRoomAsync(AnswerWay.Unnamed);
        var anna = await site.JoinAsync(room, "Anna");

        using var refused = await anna.SubmitAsync(room.Phone + "#Write", ("Text", text));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var page = await Visitor.ReadAsync(refused);
        Assert.Contains(told, page.Body!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(text, page.GetElementById("Text")!.TextContent.Trim());
    }

    private static async Task SendAsync(Visitor guest, OpenRoom room, string text)
    {
        using var sent = await guest.SubmitAsync(room.Phone + "#Write", ("Text", text));
        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
    }

    private static async Task<string> TextAsync(Visitor who, string page) => (await who.OpenAsync(page)).Body!.TextContent;
}
