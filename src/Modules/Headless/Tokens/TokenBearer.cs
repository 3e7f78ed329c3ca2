using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NaraVard.Kernel.Security;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Tokens;

/// <summary>
/// Knows a person by a key in the header Authorization. Account and roles are asked for anew each time, so a key is worth nothing from the moment that its owner
/// is no editor any more.
/// </summary>
internal sealed class TokenBearer(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logs, UrlEncoder encoder, Store store, IPeople people, SecurityLog log)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public const string Name = "Bearer";

    private static readonly AuthenticateResult UnknownKey = AuthenticateResult.Fail("Nyckeln är okänd, har gått ut eller hör till ett konto som inte är redaktör.");

    /// <summary>The answer to a key that lacks a scope, which is told in the header too (RFC 6750, 3.1).</summary>
    public static IResult Lacks(HttpResponse answer, TokenScope scope)
    {
        answer.Headers.WWWAuthenticate = $"Bearer realm=\"naravard\", error=\"insufficient_scope\", scope=\"{scope.Word()}\"";
        return ApiProblem.Denied.Answer($"Nyckeln saknar rättigheten {scope.Word()}.");
    }

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Request.Headers.Authorization is not [{ } header] || !header.StartsWith($"{Name} ", StringComparison.OrdinalIgnoreCase))
        {
            return AuthenticateResult.NoResult();
        }

        if (TokenSecret.Read(header[(Name.Length + 1)..].Trim()) is not { } secret)
        {
            return Unknown();
        }

        var (hash, now, ct) = (secret.Hash, TimeProvider.GetUtcNow(), Context.RequestAborted);
        var token = await store.Set<ApiToken>().AsNoTracking().SingleOrDefaultAsync(t => t.Hash == hash && t.ExpiresAt > now, ct);
        return token is not null && await people.PersonAsync(token.AccountId, ct) is { } person && person.May(Policies.Editor)
            ? AuthenticateResult.Success(new AuthenticationTicket(PrincipalOf(person, token), Name))
            : Unknown();
    }

    private AuthenticateResult Unknown()
    {
        log.KeyRefused();
        return UnknownKey;
    }

    // The middleware for the API writes what has happened into the body.
    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = 401;
        Response.Headers.WWWAuthenticate = $"Bearer realm=\"naravard\"{(Request.Headers.Authorization.Count > 0 ? ", error=\"invalid_token\"" : "")}";
        return Task.CompletedTask;
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        Context.GetEndpoint()?.Metadata.GetMetadata<NeededScope>()?.Scope is { } scope ? Lacks(Response, scope).ExecuteAsync(Context) : base.HandleForbiddenAsync(properties);

    private static ClaimsPrincipal PrincipalOf(Person person, ApiToken token) =>
        new(new ClaimsIdentity([.. person.Claims(), .. token.ListOfScopes().Select(scope => new Claim(TokenScopes.Claim, scope.Word()))], Name));
}
