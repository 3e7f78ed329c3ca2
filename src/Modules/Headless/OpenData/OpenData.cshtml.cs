using System.Globalization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.OpenData;

[ContentAlone]
internal sealed class OpenDataPage(LiveContent content, ContentTypes types, LibraryFiles files, Licence licence, TimeProvider clock) : PageModel
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public Licence Licence => licence;

    public IReadOnlyList<Part> Parts { get; private set; } = [];

    public DateTimeOffset? Changed { get; private set; }

    public string JsonLinesSize { get; private set; } = "";

    public string CsvArchiveSize { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        var freshness = Freshness.Of(snapshot, clock);
        Parts = [.. types.All.Select(type => new Part(type, snapshot.Items.Count(item => item.Type == type), [.. ColumnsOf(type)]))];
        Changed = snapshot.Items.Count == 0 ? null : snapshot.Items.Max(item => item.PublishedAt);
        JsonLinesSize = Size(await files.JsonLinesAsync(snapshot, freshness, ct));
        CsvArchiveSize = Size(await files.CsvArchiveAsync(snapshot, freshness, ct));
    }

    // What an editor sees beside a field is what it means.
    private static IEnumerable<(string Name, string Meaning)> ColumnsOf(ContentType type)
    {
        var labels = Csv.Properties(type.Record).ToDictionary(property => property.Name, property => property.AttributeProvider?.GetCustomAttributes(typeof(FieldAttribute), true).OfType<FieldAttribute>().FirstOrDefault()?.Label ?? "");
        return Csv.ColumnsOf(type).Skip(LibraryRow.Common.Count).Select(column => (column, column.StartsWith("source.", StringComparison.Ordinal) ? "Källan" : labels.GetValueOrDefault(column, "")));
    }

    private static string Size(FileInfo file) => file.Length < 1_000_000
        ? string.Create(Swedish, $"{Math.Max(1, file.Length / 1000)} kB")
        : string.Create(Swedish, $"{file.Length / 1e6:0.0} MB");

    /// <summary>What there is of a type.</summary>
    internal sealed record Part(ContentType Type, int Count, IReadOnlyList<(string Name, string Meaning)> Columns);
}
