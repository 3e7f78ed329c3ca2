using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Editing.Contracts;

namespace NaraVard.Cycles.Offering;

/// <summary>The inputs of an example to offer.</summary>
internal sealed class OfferForm
{
    public string? Title { get; set; }

    public string? Summary { get; set; }

    public bool IsAttempt { get; set; }

    public SystemLevel Level { get; set; }

    public List<string> Themes { get; set; } = [];

    public string? Places { get; set; }

    public string? Starting { get; set; }

    public string? Done { get; set; }

    public string? MadePossible { get; set; }

    public string? Gave { get; set; }

    public string? ThinkAbout { get; set; }

    public static OfferForm Of(OfferedExample example) => new()
    {
        Title = example.Title,
        Summary = example.Summary,
        IsAttempt = example.IsAttempt,
        Level = example.Level,
        Themes = [.. example.Themes],
        Places = string.Join('\n', example.Places),
        Starting = example.Starting,
        Done = example.Done,
        MadePossible = example.MadePossible,
        Gave = example.Gave,
        ThinkAbout = example.ThinkAbout,
    };

    public OfferedExample Read() => new(
        Title ?? "", Summary ?? "", IsAttempt, Level, Themes, (Places ?? "").Split('\n'), Starting ?? "", Done ?? "", MadePossible ?? "", Gave ?? "", ThinkAbout ?? "");
}

/// <summary>What the fields of an offer are shown with.</summary>
internal sealed record OfferFields(OfferForm Form, IReadOnlyDictionary<string, string> Themes)
{
    public IEnumerable<SelectListItem> Levels => SystemLevels.All.Select(level => new SelectListItem(level.Name(), level.ToString(), level == Form.Level));
}

internal static class OfferProblems
{
    /// <summary>The problem with the fields named as the form names them.</summary>
    public static IActionResult ShowInForm(this PageModel page, Problem problem) => page.Show(problem.Naming(InForm));

    private static string InForm(string field) => field switch
    {
        "" => "",
        "SystemLevels" => "Form.Level",
        _ => $"Form.{field}",
    };
}
