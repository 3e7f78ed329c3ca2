using System.Text.Json;
using NaraVard.Editing.Contracts;

namespace NaraVard.Editing.Writing;

/// <summary>The handlers name properties; to other systems a field is called what it is called in the JSON: "evidenceFor[2].why".</summary>
internal static class JsonFaults
{
    public static Outcome<T> InJson<T>(this Outcome<T> outcome) => outcome.Problem switch
    {
        null => outcome,
        Problem.Invalid one => InJson(one),
        Problem.InvalidFields several => new Problem.InvalidFields([.. several.Faults.Select(InJson)]),
        var other => other,
    };

    /// <summary>The item as the editors' addresses name it.</summary>
    public static ItemAddress InPages(this ContentAddress at) => new(EditingLinks.Word(at.Type), at.Slug);

    private static Problem.Invalid InJson(Problem.Invalid fault) => fault with { Field = string.Join('.', fault.Field.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName)) };
}
