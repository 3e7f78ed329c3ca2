using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.Levels.Contracts;
using NaraVard.Meetings.Formats;
using NaraVard.Meetings.Inviting;
using NaraVard.Meetings.Series;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

/// <summary>What a meeting can be planned from, for a manager who has opened it.</summary>
internal sealed class ReadPlan(Store store, IQuestionBank bank, LiveContent content, IWantingCycles cycles, ILifting lifting, LastTime last)
{
    public async Task<PlanBeside> RunAsync(Person by, MeetingView meeting, CancellationToken ct)
    {
        var there = meeting.Items.Concat(meeting.Removed).ToList();
        var wanted = meeting.IsOpen ? await cycles.ForManagerAsync(by, ChangeAgenda.MostOfCycles, ct) : [];
        var lifted = meeting.IsOpen ? await lifting.WaitingAsync(by, ct) : [];
        return new PlanBeside(
            (await content.NowAsync(ct)).Find<MeetingFormat>(meeting.Format),
            [.. (await bank.ForLevelAsync(meeting.Level, by, ct)).Where(question => there.TrueForAll(item => item.QuestionId != question.Id))],
            [.. wanted.Where(one => there.TrueForAll(item => item.From != one.Address || !item.Text.Contains(one.Text, StringComparison.Ordinal)))],
            [.. lifted.Where(one => there.TrueForAll(item => item.From != one.Address))],
            WithoutThose(await last.BeforeAsync(meeting, ct), there),
            await store.Set<Invitee>().CountAsync(i => i.MeetingId == meeting.Id, ct),
            await SeriesAsync(meeting, ct));
    }

    // A series that repeats its agenda asks them again anyway.
    private static LastMeeting? WithoutThose(LastMeeting? last, List<ItemView> there) =>
        last is null ? null : last with { Left = [.. last.Left.Where(left => there.TrueForAll(item => item.Text != left.Text))] };

    private async Task<IReadOnlyList<NextMeeting>> SeriesAsync(MeetingView meeting, CancellationToken ct) => meeting.SeriesId is not { } series
        ? []
        : await store.Set<LeadershipMeeting>().Where(m => m.SeriesId == series && m.OrganisationCode == meeting.OrganisationCode && m.State == MeetingState.Planned && m.CalledOffAt == null && m.Id != meeting.Id && m.StartsAt > meeting.StartsAt)
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Select(m => new NextMeeting(m.Id, m.Title, m.StartsAt)).ToListAsync(ct);
}

/// <summary>What stands beside an agenda.</summary>
/// <param name="Format">The format that the meeting was planned with, if it is still published.</param>
/// <param name="Left">The questions of the level's table that aren't on the agenda.</param>
/// <param name="Wanted">What cycles want, as far as it isn't on the agenda.</param>
/// <param name="Lifted">Lifted questions that wait for an answer, as far as they aren't on the agenda.</param>
/// <param name="Last">What the meeting goes on from, or null.</param>
/// <param name="Invited">How many are invited.</param>
/// <param name="Coming">The meetings of the series after this.</param>
internal sealed record PlanBeside(
    Live<MeetingFormat>? Format, IReadOnlyList<BankQuestion> Left, IReadOnlyList<WantedByCycle> Wanted, IReadOnlyList<WaitingLift> Lifted, LastMeeting? Last, int Invited, IReadOnlyList<NextMeeting> Coming);
