using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Headless.Tokens;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Writing through the API: by a personal key and nothing else, so a page somewhere can't use somebody's cookie.</summary>
internal static class WritingEndpoints
{
    private static readonly string[] Changing = [HttpMethods.Put, HttpMethods.Patch];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPost(ApiLinks.List, (string type, HttpContext http, BeginDraft begin) => begin.RunAsync(type, http, http.RequestAborted)).Needs(TokenScope.Write);
        routes.MapMethods(ApiLinks.Item, Changing, (string type, string slug, HttpContext http, ChangeDraft change) => change.RunAsync(type, slug, http, http.RequestAborted)).Needs(TokenScope.Write);
        routes.MapPost(ApiLinks.Submit, (string type, string slug, HttpContext http, TakeStep step) => step.SubmitAsync(type, slug, http)).Needs(TokenScope.Submit);
        routes.MapPost(ApiLinks.Publish, (string type, string slug, HttpContext http, TakeStep step) => step.PublishAsync(type, slug, http)).Needs(TokenScope.Publish);
        routes.MapPost(ApiLinks.Refuse, (string type, string slug, HttpContext http, TakeStep step) => step.RefuseAsync(type, slug, http)).Needs(TokenScope.Publish);
    }

    private static void Needs(this RouteHandlerBuilder route, TokenScope scope) =>
        route.RequireAuthorization(new AuthorizationPolicyBuilder(TokenBearer.Name).RequireAuthenticatedUser().RequireClaim(TokenScopes.Claim, scope.Word()).Build());
}
