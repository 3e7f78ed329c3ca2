using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Refuses fields that a record doesn't have. Also those that are worked out of others, which would look saved and not be.</summary>
internal static class SentFields
{
    public static IResult? Check(ContentType type, JsonObject sent)
    {
        string[] known = [.. ApiField.Properties(type.Record).Select(property => property.Name)];
        return sent.Select(field => field.Key).Except(known).Select(name => new Problem.Invalid(Short(name), $"Fältet finns inte. Det finns {string.Join(", ", known)}.")).ToList() is { Count: > 0 } strange
            ? ApiProblem.InvalidContent.Answer(faults: strange)
            : null;
    }

    private static string Short(string name) => name.Length <= 40 ? name : name[..40] + "…";
}
