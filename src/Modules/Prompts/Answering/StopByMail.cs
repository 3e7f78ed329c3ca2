using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Answering;

/// <summary>The address in the mail's own stop header. One POST from the mail program is enough, without cookies or forms (RFC 8058), and stops all that the mail came from.</summary>
internal static class StopByMail
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(PromptLinks.StopPattern, StopAsync);

        // A person who opens the address in a browser gets to choose; RFC 8058 forbids a GET to stop anything.
        routes.MapGet(PromptLinks.StopPattern, (string token) => Results.LocalRedirect(PromptLinks.Reminders(token)));
    }

    private static async Task<IResult> StopAsync(string token, OpenPrompt open, QuietPrompts quiet, CancellationToken ct)
    {
        var prompt = await open.RunAsync(token, ct);
        var stopped = await quiet.RunAsync([.. prompt.Mail.Select(from => from.Schedule)], new Quieting.Stop(), ct);
        return stopped.Match(
            done => Results.Text(done),
            problem => problem is Problem.NotFound
                ? Results.Text("Länken fungerar inte.", statusCode: StatusCodes.Status404NotFound)
                : Results.Text("Försök igen.", statusCode: StatusCodes.Status409Conflict));
    }
}
