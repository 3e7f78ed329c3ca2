using Microsoft.AspNetCore.Authorization;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Audit;

/// <summary>Who may read what has happened to the content: those who curate it, and those who look after the site.</summary>
internal static class AuditPolicy
{
    public const string Name = "ContentAudit";

    public static void Add(AuthorizationOptions options) => options.AddPolicy(
        Name, policy => policy.RequireAuthenticatedUser().RequireAssertion(context => context.User.Person() is { } person && (person.Is(Role.Editor) || person.Is(Role.Administrator))));
}
