using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Hooks.Admin;

/// <summary>What the pages for a new and for a changed receiver have in common.</summary>
internal abstract class HookFormPage(ContentTypes types) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public List<string> Types { get; set; } = [];

    [BindProperty]
    public List<string> Events { get; set; } = [];

    public IReadOnlyList<ContentType> AllTypes => types.All;

    protected TypedHook Typed => new(Name, Address, Types, Events);

    /// <summary>What is wrong with a group of choices, or null.</summary>
    public string? ErrorOf(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors is [var first, ..] ? first.ErrorMessage : null;
}
