using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;

namespace NaraVard.Library.Figures;

[ContentAlone]
internal sealed class DatasetPage(LiveContent content) : ItemPage<Dataset>(content)
{
    public CsvTable Table => CsvTable.Read(Body.Csv);
}

[ContentAlone]
internal sealed class RegisterPage(LiveContent content) : ItemPage<Register>(content)
{
    public CsvTable Table => CsvTable.Read(Body.Csv);
}

[ContentAlone]
internal sealed class ConsequencesPage(LiveContent content) : ItemPage<Consequences>(content);

/// <summary>The table of a dataset or a register as a file.</summary>
[ContentAlone]
internal sealed class CsvFilePage(LiveContent content) : PageModel
{
    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        var csv = snapshot.Find<Dataset>(slug)?.Body.Csv ?? snapshot.Find<Register>(slug)?.Body.Csv;
        return csv is null ? NotFound() : File(System.Text.Encoding.UTF8.GetBytes(CsvTable.ToOpen(csv)), "text/csv; charset=utf-8", $"{slug}.csv");
    }
}
