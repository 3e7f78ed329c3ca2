using System.Net.Sockets;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Logging;

namespace NaraVard.People.Outside;

/// <summary>What we say to the provider, and what happens when somebody comes back.</summary>
internal sealed partial class OutsideEvents(ILogger<OutsideEvents> logger)
{
    /// <param name="events">The handler's events.</param>
    /// <param name="provider">The provider that the handler is for.</param>
    /// <param name="absolute">The whole address of a path, or null when the request's own host is to be used.</param>
    public void AddTo(OpenIdConnectEvents events, OutsideProvider provider, Func<string, string?> absolute)
    {
        events.OnRedirectToIdentityProvider = context =>
        {
            context.ProtocolMessage.RedirectUri = absolute(provider.ReturnPath) ?? context.ProtocolMessage.RedirectUri;
            context.ProtocolMessage.AcrValues = provider.Acr.Count > 0 ? string.Join(' ', provider.Acr) : null;
            context.ProtocolMessage.UiLocales = "sv";
            return Task.CompletedTask;
        };
        events.OnRedirectToIdentityProviderForSignOut = context =>
        {
            // We keep no token to point with, so the provider asks the person whether to sign out.
            context.ProtocolMessage.ClientId = provider.ClientId;
            context.ProtocolMessage.PostLogoutRedirectUri = absolute(provider.SignedOutPath) ?? context.ProtocolMessage.PostLogoutRedirectUri;
            return Task.CompletedTask;
        };
        events.OnTokenValidated = context =>
        {
            // The framework holds the token against the name in the metadata, and takes that name as it stands there. And whoever
            // signs in can take the wish for a level out of the address, so the answer is what counts.
            if (!provider.IsCalled(context.SecurityToken.Issuer))
            {
                context.Fail(new AnotherIssuer(context.SecurityToken.Issuer, provider.Issuer));
            }
            else if (provider.Acr.Count > 0 && !provider.Acr.Contains(context.Principal?.FindFirst("acr")?.Value))
            {
                context.Fail(new WeakSignIn());
            }

            return Task.CompletedTask;
        };
        events.OnTicketReceived = context =>
        {
            context.Principal = OutsideIdentity.From(provider, context.Principal!).ToPrincipal();
            return Task.CompletedTask;
        };
        events.OnAccessDenied = context =>
        {
            context.Response.Redirect(PeopleLinks.OutsideFailed(provider.Name, OutsideFailure.Cancelled));
            context.HandleResponse();
            return Task.CompletedTask;
        };
        events.OnRemoteFailure = context =>
        {
            context.Response.Redirect(PeopleLinks.OutsideFailed(provider.Name, Tell(provider, context.Failure)));
            context.HandleResponse();
            return Task.CompletedTask;
        };
    }

    /// <summary>Writes to the log why it didn't work, for those who look after the site.</summary>
    /// <returns>What to say to the person.</returns>
    public OutsideFailure Tell(OutsideProvider provider, Exception? failure)
    {
        SayWhy(provider.Name, Why(failure));
        return failure switch
        {
            _ when Inner(failure).Any(cause => cause is WeakSignIn) => OutsideFailure.Weak,
            _ when Inner(failure).Any(cause => cause is HttpRequestException or SocketException or IOException or TaskCanceledException) => OutsideFailure.Down,
            _ => OutsideFailure.Refused,
        };
    }

    private static string Why(Exception? failure) => string.Join(" ← ", Inner(failure).Select(cause => $"{cause.GetType().Name}: {cause.Message}"));

    private static IEnumerable<Exception> Inner(Exception? failure)
    {
        for (; failure is not null; failure = failure.InnerException)
        {
            yield return failure;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Inloggningen hos {Provider} gick inte: {Why}")]
    private partial void SayWhy(string provider, string why);

    private sealed class AnotherIssuer(string named, string expected) : AuthenticationFailureException($"The provider calls itself {named} and not {expected}.");

    private sealed class WeakSignIn() : AuthenticationFailureException("The level of assurance isn't one of those that were asked for.");
}
