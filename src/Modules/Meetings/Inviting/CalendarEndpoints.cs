using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Inviting;

/// <summary>A meeting as a file for one's own calendar, or all that are left of its series.</summary>
internal static class CalendarEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(MeetingsLinks.All + "/{id:guid}/kalender.ics", AnswerAsync).RequireAuthorization(Policies.SignedIn);

    private static async Task<IResult> AnswerAsync(Guid id, string? serien, HttpContext context, OpenMeeting open, Store store, ISiteAddress site, TimeProvider clock, CancellationToken ct)
    {
        if (await open.ForGuestAsync(context.User.RequirePerson(), id, ct) is not { } meeting)
        {
            return TypedResults.NotFound();
        }

        var (series, from) = (meeting.SeriesId, meeting.StartsAt);
        var reach = serien == "alla" && series is not null && await open.RunAsync(context.User.RequirePerson(), id, ct) is not null;
        var meetings = await store.Set<LeadershipMeeting>().AsNoTracking()
            .Where(m => m.Id == id || (reach && m.SeriesId == series && m.OrganisationCode == meeting.OrganisationCode && m.StartsAt > from && m.CalledOffAt == null)).OrderBy(m => m.StartsAt).ToListAsync(ct);
        var text = CalendarText.Publish(meetings.Select(one => CalendarMeeting.Of(one, site.Absolute(MeetingsLinks.Before(one.Id)))), clock.GetUtcNow());
        return TypedResults.Text(text, "text/calendar; charset=utf-8");
    }
}
