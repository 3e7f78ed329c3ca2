using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Inviting;

/// <summary>Who is invited to a meeting, and who else could be. For a manager of its organisation, who has opened it.</summary>
internal sealed class ReadInvitees(Store store, IPeople people)
{
    public async Task<GuestList> RunAsync(Person by, Guid meeting, CancellationToken ct)
    {
        var about = await store.Set<LeadershipMeeting>().Where(m => m.Id == meeting).Select(m => new { m.OrganisationCode, m.SeriesId, m.StartsAt }).SingleAsync(ct);
        var invited = await store.Set<Invitee>().AsNoTracking().Where(i => i.MeetingId == meeting).OrderBy(i => i.Id).ToListAsync(ct);
        var names = await people.NamesAsync([.. invited.Where(i => i.Email is null).Select(i => i.AccountId).OfType<Guid>()], ct);
        var before = await LastTimeAsync(about.SeriesId, about.StartsAt, ct);
        var colleagues = (await people.ColleaguesAsync(by, about.OrganisationCode, InvitePeople.MostColleagues, ct)).Where(colleague => colleague.Account != by.Id && invited.All(i => i.AccountId != colleague.Account));
        return new GuestList(
            [.. invited.Select(i => new Guest(i.Id, i.Email ?? names.GetValueOrDefault(i.AccountId ?? Guid.Empty, "")))],
            [.. colleagues.Select(colleague => new Choice(colleague.Account, colleague.Name, colleague.IsManager, before.Any(i => i.AccountId == colleague.Account)))],
            [.. before.Select(i => i.Email).OfType<string>().Where(email => invited.All(i => i.Email != email))]);
    }

    private async Task<List<Invitee>> LastTimeAsync(Guid? series, DateTimeOffset startsAt, CancellationToken ct)
    {
        if (series is null)
        {
            return [];
        }

        var last = store.Set<LeadershipMeeting>().Where(m => m.SeriesId == series && m.StartsAt < startsAt && store.Set<Invitee>().Any(i => i.MeetingId == m.Id)).OrderByDescending(m => m.StartsAt).Take(1);
        return await store.Set<Invitee>().AsNoTracking().Where(i => last.Any(m => m.Id == i.MeetingId)).OrderBy(i => i.Id).ToListAsync(ct);
    }
}

/// <summary>Who is invited and who could be.</summary>
/// <param name="Invited">Those who are.</param>
/// <param name="Colleagues">People of the organisation who aren't.</param>
/// <param name="Addresses">Addresses that were invited to the last meeting of the series and aren't to this.</param>
internal sealed record GuestList(IReadOnlyList<Guest> Invited, IReadOnlyList<Choice> Colleagues, IReadOnlyList<string> Addresses);

/// <summary>Somebody who is invited, by name or by the address that was written.</summary>
internal sealed record Guest(Guid Id, string Name);

/// <summary>Somebody who could be invited.</summary>
internal sealed record Choice(Guid Account, string Name, bool IsManager, bool WasThere);
