using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Text;
using NaraVard.Meetings;
using NaraVard.Meetings.Room;

namespace NaraVard.Tests.Meetings.Room;

/// <summary>What nobody was shown isn't kept for ever.</summary>
public sealed class ForgetUnshownTests(ForgetUnshownTests.Own own) : IClassFixture<ForgetUnshownTests.Own>
{
    private Site Site => own.Site;

    [Theory]
    [InlineData(nameof(AnswerWay.Named))]
    [InlineData(nameof(AnswerWay.Unnamed))]
    public async Task What_was_never_shown_goes_and_what_was_shown_stays(string how)
    {
        var way = Enum.Parse<AnswerWay>(how);
        var (shown, hidden) = (await Site.OpenRoomAsync(way), await Site.OpenRoomAsync(way));
        foreach (var (room, text) in new[] { (shown, "Det här visas."), (hidden, "Det här visas aldrig.") })
        {
            using var sent = await (await Site.JoinAsync(room, "Anna")).SubmitAsync(room.Phone + "#Write", ("Text", text));
        }

        await shown.RevealAsync();
        Assert.True(await IsKeptAsync(hidden.Id));

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await Site.AskAsync(services => services.GetRequiredService<ForgetUnshown>().RunAsync(new DateTimeOffset(2027, 6, 1, 0, 0, 0, TimeSpan.Zero), 1000, default));
        }

        Assert.False(await IsKeptAsync(hidden.Id));
        Assert.Contains("Det här visas.", await shown.Leader.Client.GetStringAsync($"{shown.Address}/protokoll.md"));
    }

    private Task<bool> IsKeptAsync(Guid meeting) => Site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        return await store.Set<Contribution>().AnyAsync(c => c.MeetingId == meeting)
            || await store.Set<AnonymousAnswers>().AnyAsync(a => store.Set<AgendaItem>().Any(i => i.Id == a.QuestionId && i.MeetingId == meeting))
            || await store.Set<SentKey>().AnyAsync(k => k.MeetingId == meeting);
    });

    /// <summary>Forgetting looks at all there is, so this is its own.</summary>
    public sealed class Own : OwnSite;
}
