using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Refuses fields that a record doesn't have. Also those that are worked out of others, which would look saved and not be.</summary>
internal static class SentFields
{
    public static IResult? Check(ContentType type, JsonObject sent)
    {
        string[] known = [.. ApiField.Properties(type.Record).Select(property => property.Name)];
        return sent.Select(field => field.Key).Except(known).Select(name => new Problem.Invalid(Cut.Shown(name), $"Fältet finns inte. Det finns {string.Join(", ", known)}.")).ToList() is { Count: > 0 } strange
            ? ApiProblem.InvalidContent.Answer(faults: strange)
            : null;
    }
}
