using System.Net;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Meetings.OwnNotes;

public sealed class OwnNotesTests(Site site)
{
    [Fact]
    public async Task Who_is_invited_reads_the_agenda_and_writes_notes_that_nobody_else_sees()
    {
        var (manager, colleague) = (await site.SignedInAsync("chef"), await site.SignedInAsync("kollega"));
        var meeting = await manager.PlanMeetingAsync($"Inför {Unique.Word()}", "team-l1");
        var before = await colleague.StatusAsync($"{meeting}/infor");
        using var invited = await manager.SubmitAsync($"{meeting}/bjud-in", ("Addresses", "kollega@demo.invalid"));

        using var written = await colleague.SubmitAsync($"{meeting}/infor", ("Text", "Jag vågar inte säga det här först."));

        Assert.Equal(HttpStatusCode.NotFound, before);
        Assert.Equal(HttpStatusCode.Redirect, written.StatusCode);
        var mine = await colleague.OpenAsync($"{meeting}/infor");
        Assert.Equal("Jag vågar inte säga det här först.", mine.GetElementById("Text")!.TextContent.Trim());
        Assert.StartsWith("Vilka mönster ser ni", mine.QuerySelector(".agenda-item h3")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("", (await manager.OpenAsync($"{meeting}/infor")).GetElementById("Text")!.TextContent.Trim());
        Assert.All(
            await Task.WhenAll(new[] { "", "/rum", "/protokoll", "/bjud-in", "/andra" }.Select(page => colleague.StatusAsync(meeting + page))),
            status => Assert.Equal(HttpStatusCode.Forbidden, status));
    }

    [Fact]
    public async Task The_invitation_to_who_has_an_account_leads_to_the_agenda()
    {
        var manager = await site.SignedInAsync("chef");
        var title = $"Länk {Unique.Word()}";
        var meeting = await manager.PlanMeetingAsync(title, "team-l1");
        using var invited = await manager.SubmitAsync($"{meeting}/bjud-in", ("Addresses", "kollega@demo.invalid"));

        await site.SendAsync();

        Assert.Equal($"{meeting}/infor", ReceivedMail.InFolder(site.DataFolder, "kollega@demo.invalid").Single(mail => mail["Subject"] == $"Inbjudan: {title}").Path("/moten/"));
    }

    [Fact]
    public async Task Notes_from_another_window_are_not_written_over()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync($"Två fönster {Unique.Word()}", "team-l1");
        var late = await manager.FillAsync($"{meeting}/infor", ("Text", "Det andra."));
        using var first = await manager.SubmitAsync($"{meeting}/infor", ("Text", "Det första."));

        using var second = await late();

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        Assert.Equal("Det andra.", (await Visitor.ReadAsync(second)).GetElementById("Text")!.TextContent.Trim());
        Assert.Equal("Det första.", (await manager.OpenAsync($"{meeting}/infor")).GetElementById("Text")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_personal_identity_number_is_not_saved()
    {
        var manager = await site.SignedInAsync("chef");
        var meeting = await manager.PlanMeetingAsync($"Personnummer {Unique.Word()}", "team-l1");

        using var answer = await manager.SubmitAsync($"{meeting}/infor", ("Text", "Ring 121212-1212."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("personnummer", (await Visitor.ReadAsync(answer)).GetElementById("Text-error")!.TextContent);
    }
}
