using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using NaraVard.People.Contracts;

namespace NaraVard.People.Outside;

/// <summary>The addresses that only lead on: to a provider, and on from where it sends people back.</summary>
internal static class OutsideEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        // Links and not forms: a form may not lead to another site here, and to come to a provider's page does nothing by itself.
        routes.MapGet("/logga-in/hos/{name}", StartAsync);
        routes.MapGet("/logga-in/framme", async (HttpContext context, ArriveFromOutside arrive, string? till) =>
            TypedResults.LocalRedirect(await arrive.RunAsync(await context.OutsideIdentityAsync(), context.User.Person(), till)));
        routes.MapGet("/logga-ut/hos/{name}", SignOutAsync);
    }

    // Another site may link here, and where the provider asks nothing its visitor would come back signed in without having done anything. So the sign-in page comes in between.
    private static Task StartAsync(HttpContext context, string name, string? till, IOptions<OutsideProviders> providers, OutsideEvents events)
    {
        if (context.Request.Headers["Sec-Fetch-Site"] == "cross-site" && providers.Value.Find(name) is not null)
        {
            context.Response.Redirect(till is null ? PeopleLinks.SignIn : PeopleLinks.SignInAndGoTo(till));
            return Task.CompletedTask;
        }

        // Who is signed in here goes there to show that it is they who sit at the screen: the provider asks anew, also when it remembers them.
        var ask = new OpenIdConnectChallengeProperties { RedirectUri = PeopleLinks.Arrive(till), Prompt = context.User.Person() is null ? null : OpenIdConnectPrompt.Login };
        return AtProviderAsync(context, name, providers, events, () => context.ChallengeAsync(name, ask));
    }

    private static Task SignOutAsync(HttpContext context, string name, IOptions<OutsideProviders> providers, OutsideEvents events) =>
        AtProviderAsync(context, name, providers, events, () => context.SignOutAsync(name, new AuthenticationProperties { RedirectUri = "/" }));

    private static async Task AtProviderAsync(HttpContext context, string name, IOptions<OutsideProviders> providers, OutsideEvents events, Func<Task> go)
    {
        if (providers.Value.Find(name) is not { } provider)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        try
        {
            await go();
        }
        catch (Exception failure) when (!context.RequestAborted.IsCancellationRequested)
        {
            // The provider is asked what it can do before anybody is sent there, and any answer at all may come.
            context.Response.Redirect(PeopleLinks.OutsideFailed(name, events.Tell(provider, failure)));
        }
    }
}
