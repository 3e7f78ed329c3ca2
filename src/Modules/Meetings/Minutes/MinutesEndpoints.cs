using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Meetings.Room;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Minutes;

/// <summary>The minutes as a Markdown file.</summary>
internal static class MinutesEndpoints
{
    public static void Map(IEndpointRouteBuilder routes) =>
        routes.MapGet(MeetingsLinks.All + "/{id:guid}/protokoll.md", AnswerAsync).RequireAuthorization(Policies.Manager);

    private static async Task<IResult> AnswerAsync(Guid id, HttpContext context, OpenMeeting open, ReadCards cards, CancellationToken ct) =>
        await open.RunAsync(context.User.RequirePerson(), id, ct) is { } meeting
            ? TypedResults.Text(MinutesText.Markdown(meeting, await cards.RunAsync(id, ct)), "text/markdown; charset=utf-8")
            : TypedResults.NotFound();
}
