using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Versions;

[Authorize(Policies.Editor)]
internal sealed class ComparePage(CompareVersions compare, TimeProvider clock) : ItemPage
{
    private const string TextWord = "text";

    [FromQuery(Name = "fran")]
    public int From { get; set; }

    [FromQuery(Name = "till")]
    public int To { get; set; }

    [FromQuery(Name = "visa")]
    public string? Show { get; set; }

    public Comparison Comparison { get; private set; } = null!;

    public bool IsInline => Show == TextWord;

    public DateTimeOffset Now => clock.GetUtcNow();

    public string SideBySide => EditingLinks.Compare(Comparison.Type, Slug, From, To);

    public string InText => $"{SideBySide}&visa={TextWord}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await compare.RunAsync(Address, From, To, ct) is not { } comparison)
        {
            return NotFound();
        }

        Comparison = comparison;
        return Page();
    }
}
