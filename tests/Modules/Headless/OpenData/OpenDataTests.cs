using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;
using NaraVard.Headless.OpenData;

namespace NaraVard.Tests.Headless.OpenData;

public sealed class OpenDataTests(OwnSite own) : IClassFixture<OwnSite>
{
    private readonly Site _site = own.Site;

    private const string JsonLines = "/oppna-data/naravard.jsonl";
    private const string Archive = "/oppna-data/naravard-csv.zip";

    [Fact]
    public async Task Each_published_item_is_one_line_with_all_that_its_record_says()
    {
        var rows = await RowsAsync();

        var example = Assert.Single(rows, row => Text(row, "type") == "example" && Text(row, "slug") == "borgholmsmodellen-hemsjukhus");
        Assert.Equal("http://localhost/exempel/borgholmsmodellen-hemsjukhus", Text(example, "url"));
        Assert.Equal("Prövat", Text(example, "label"));
        Assert.Equal("Borgholms kommun", example.GetProperty("places")[0].GetString());
        Assert.Equal("2024", Text(example.GetProperty("source"), "year"));
        Assert.NotEmpty(Text(example, "madePossible"));
        Assert.True(rows.Select(row => Text(row, "type")).Distinct().Count() >= 12);
        Assert.Distinct(rows.Select(row => (Text(row, "type"), Text(row, "slug"))));
    }

    [Fact]
    public async Task A_draft_and_who_wrote_are_nowhere_in_the_file()
    {
        var (writer, title) = (await _site.SignedInAsync("redaktor"), $"Bara ett utkast {Unique.Word()}");
        await Editing.Editor.WriteAsync(writer, title);

        var lines = await _site.Visitor().Client.GetStringAsync(JsonLines);

        Assert.DoesNotContain(title, lines);
        Assert.DoesNotContain("demo.invalid", lines);
        Assert.DoesNotContain("writtenBy", lines);
    }

    [Fact]
    public async Task What_points_to_a_person_is_left_out()
    {
        var slug = await Published.ConceptAsync(_site, "Fråga anna.andersson@region.exempel.se eller ring 070-123 45 67. Patienten var nöjd.");

        var row = (await RowsAsync()).Single(r => Text(r, "slug") == slug);

        Assert.Equal("Fråga [utelämnat] eller ring [utelämnat]. Patienten var nöjd.", Text(row, "text"));
        var csv = (await CsvAsync("concept.csv")).Single(line => line["slug"] == slug);
        Assert.Equal(Text(row, "text"), csv["text"]);
    }

    [Theory]
    [InlineData("Hon hette 811218**-**9876 sa de.", "Hon hette [utelämnat] sa de.")]
    [InlineData("Numret är 811218&#45;9876.", "Numret är [utelämnat].")]
    [InlineData("８１１２１８-9876 och 811218-9876 igen", "[utelämnat] och [utelämnat] igen")]
    public void A_number_that_only_a_reader_sees_is_left_out_too(string text, string left) => Assert.Equal(left, PublicText.Of(text));

    [Fact]
    public async Task Nothing_in_the_library_itself_is_taken_for_personal_data()
    {
        var rows = (await RowsAsync()).Where(row => !Text(row, "slug").StartsWith("prov-", StringComparison.Ordinal));

        Assert.Empty(rows.Where(row => row.ToString().Contains(PublicText.LeftOut, StringComparison.Ordinal)).Select(row => Text(row, "url")));
    }

    [Fact]
    public async Task The_archive_has_a_table_for_each_type_with_the_same_rows()
    {
        var rows = await RowsAsync();

        var table = await CsvAsync("pattern.csv");

        Assert.Equal(rows.Count(row => Text(row, "type") == "pattern"), table.Count);
        var pattern = table.Single(line => line["slug"] == "arbetssatt-fore-teknik");
        Assert.Equal("http://localhost/monster/arbetssatt-fore-teknik", pattern["url"]);
        Assert.Contains(" | ", pattern["themes"]);
        Assert.NotEqual(0, JsonDocument.Parse(pattern["evidenceFor"]).RootElement.GetArrayLength());
        Assert.Equal("2025", (await CsvAsync("concept.csv")).Single(line => line["slug"] == "larandecykel")["source.year"]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://ond.example\")")]
    [InlineData("+1+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(1)")]
    [InlineData("\t=1+1")]
    public async Task No_cell_is_a_formula(string text)
    {
        var slug = await Published.ConceptAsync(_site, "Text.", concept => concept with { English = text });

        var line = (await CsvAsync("concept.csv")).Single(l => l["slug"] == slug);

        Assert.Equal($"'{text}", line["english"]);
    }

    [Fact]
    public async Task Commas_quotation_marks_and_lines_stay_within_their_cell()
    {
        const string Odd = "En, två och \"tre\"\nfyra";
        var slug = await Published.ConceptAsync(_site, Odd);

        Assert.Equal(Odd, (await CsvAsync("concept.csv")).Single(line => line["slug"] == slug)["text"]);
    }

    [Theory]
    [InlineData(JsonLines, "application/jsonl")]
    [InlineData(Archive, "application/zip")]
    public async Task Whoever_has_the_newest_is_told_so_and_a_broken_download_goes_on(string address, string type)
    {
        var client = _site.Visitor().Client;
        using var whole = await client.GetAsync(address);
        Assert.Equal(type, whole.Content.Headers.ContentType!.MediaType);

        using var again = await client.AskAsync(address, ("If-None-Match", whole.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());

        using var rest = await client.AskAsync(address, ("Range", "bytes=100-199"));
        Assert.Equal(HttpStatusCode.PartialContent, rest.StatusCode);
        Assert.Equal(100, (await rest.Content.ReadAsByteArrayAsync()).Length);
    }

    [Fact]
    public async Task The_page_says_what_there_is_on_what_terms()
    {
        var page = await _site.Visitor().OpenAsync("/oppna-data");

        Assert.Equal(JsonLines, page.QuerySelector("main a[href$='.jsonl']")!.GetAttribute("href"));
        Assert.Equal(Archive, page.QuerySelector("main a[href$='.zip']")!.GetAttribute("href"));
        Assert.Contains("CC BY 4.0", page.QuerySelector("main a[rel=license]")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("main details td"), cell => cell.TextContent == "Vad som gjorde det möjligt");
        Assert.Matches(@"\d+ kB|\d+,\d MB", page.QuerySelector("main .card-meta")!.TextContent);
    }

    private async Task<List<JsonElement>> RowsAsync() =>
        [.. (await _site.Visitor().Client.GetStringAsync(JsonLines)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];

    private async Task<List<Dictionary<string, string>>> CsvAsync(string file)
    {
        await using var stream = await _site.Visitor().Client.GetStreamAsync(Archive);
        using var archive = new ZipArchive(stream);
        using var copy = new MemoryStream();
        await using (var entry = await archive.GetEntry(file)!.OpenAsync())
        {
            await entry.CopyToAsync(copy);
        }

        var bytes = copy.ToArray();
        Assert.Equal(Encoding.UTF8.Preamble, bytes.AsSpan(0, 3));
        var lines = Lines(Encoding.UTF8.GetString(bytes[3..]));
        Assert.All(lines, line => Assert.Equal(lines[0].Count, line.Count));
        return [.. lines.Skip(1).Select(line => lines[0].Zip(line).ToDictionary())];
    }

    // Reads as RFC 4180 says, with no help from what wrote it.
    private static List<List<string>> Lines(string csv)
    {
        List<List<string>> lines = [[]];
        var cell = new StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when isQuoted && i + 1 < csv.Length && csv[i + 1] == '"':
                    cell.Append(csv[++i]);
                    break;
                case '"':
                    isQuoted = !isQuoted;
                    break;
                case ',' when !isQuoted:
                    lines[^1].Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !isQuoted:
                    Assert.Equal('\n', csv[++i]);
                    lines[^1].Add(cell.ToString());
                    cell.Clear();
                    lines.Add([]);
                    break;
                default:
                    cell.Append(csv[i]);
                    break;
            }
        }

        Assert.Empty(lines[^1]);
        return lines[..^1];
    }

    private static string Text(JsonElement row, string name) => row.GetProperty(name).ToString();
}
