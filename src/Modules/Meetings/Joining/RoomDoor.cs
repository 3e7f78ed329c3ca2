using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Joining;

/// <summary>Who is in a room: those who joined it, known by a key that their browser keeps, and the managers of its organisation.</summary>
internal sealed class RoomDoor(Store store, IOrganisations organisations)
{
    // A meeting may be taken up again the day after.
    private static readonly TimeSpan Kept = TimeSpan.FromDays(2);

    public async Task<bool> IsInAsync(HttpContext context, Guid meeting, CancellationToken ct) =>
        await GuestAsync(context.Request, meeting, ct) is not null || (context.User.Person() is { } person && await MayLeadAsync(person, meeting, ct));

    /// <summary>Whether somebody is a manager of the meeting's organisation.</summary>
    public async Task<bool> MayLeadAsync(Person person, Guid meeting, CancellationToken ct)
    {
        if (!person.May(Policies.Manager))
        {
            return false;
        }

        var mine = await organisations.ReachAsync(person, ct);
        return await store.Set<LeadershipMeeting>().AnyAsync(m => m.Id == meeting && mine.Contains(m.OrganisationCode), ct);
    }

    /// <summary>The participant that this browser is in the room as, or null.</summary>
    public async Task<Guest?> GuestAsync(HttpRequest request, Guid meeting, CancellationToken ct)
    {
        if (request.Cookies[NameOf(meeting)] is not { Length: > 0 } key)
        {
            return null;
        }

        var hash = Participant.Hash(key);
        return await store.Set<Participant>().Where(p => p.MeetingId == meeting && p.KeyHash == hash).Select(p => new Guest(p.Id, p.MeetingId, p.Name)).FirstOrDefaultAsync(ct);
    }

    public static void Remember(HttpResponse response, Guid meeting, string key) => response.Cookies.Append(NameOf(meeting), key, new CookieOptions
    {
        HttpOnly = true,
        IsEssential = true,
        SameSite = SameSiteMode.Lax,
        Secure = response.HttpContext.Request.IsHttps,
        MaxAge = Kept,
    });

    public static void Forget(HttpResponse response, Guid meeting) => response.Cookies.Delete(NameOf(meeting));

    private static string NameOf(Guid meeting) => $"naravard-rum-{meeting:N}";
}

/// <summary>Somebody who has joined a room.</summary>
internal sealed record Guest(Guid Id, Guid Meeting, string Name);
