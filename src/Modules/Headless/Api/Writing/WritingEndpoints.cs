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
        routes.MapDelete(ApiLinks.Item, (string type, string slug, HttpContext http, DeleteDraft delete) => delete.RunAsync(type, slug, http, http.RequestAborted)).Needs(TokenScope.Write);
        foreach (var step in ContentStep.All)
        {
            routes.MapPost(ApiLinks.Of(step), (string type, string slug, HttpContext http, TakeStep take) => take.RunAsync(step, type, slug, http, http.RequestAborted)).Needs(step.Scope);
        }

        routes.MapPost(ApiLinks.Media, (HttpContext http, AddMedium add) => add.RunAsync(http, http.RequestAborted)).WithMetadata(SentMedia.Limit).Needs(TokenScope.Media);
        routes.MapGet(ApiLinks.Medium, (Guid id, HttpContext http, ReadMedium read) => read.RunAsync(id, http, http.RequestAborted)).Needs(TokenScope.Media);
        routes.MapPut(ApiLinks.Medium, (Guid id, HttpContext http, ChangeMedium change) => change.RunAsync(id, http, http.RequestAborted)).WithMetadata(SentMedia.Limit).Needs(TokenScope.Media);
        routes.MapDelete(ApiLinks.Medium, (Guid id, HttpContext http, DeleteMedium delete) => delete.RunAsync(id, http, http.RequestAborted)).Needs(TokenScope.Media);
    }

    // The scope goes with the address, so that a key that lacks it can be told which.
    private static void Needs(this RouteHandlerBuilder route, TokenScope scope) => route.WithMetadata(new NeededScope(scope))
        .RequireAuthorization(new AuthorizationPolicyBuilder(TokenBearer.Name).RequireAuthenticatedUser().RequireClaim(TokenScopes.Claim, scope.Word()).Build());
}
