using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;
using NaraVard.Library.Sources;
using NaraVard.Tests.Kernel.Content;

namespace NaraVard.Tests.Rules;

/// <summary>What must be true of the real content, whoever wrote it.</summary>
public sealed class ContentTests
{
    private static readonly string Folder = Path.Combine(Site.Root, "content");

    private static readonly Lazy<ContentFolder.Reading> Content = new(() => ContentCopy.Read(Folder));

    [Fact]
    public void Every_file_is_sound() => Assert.Empty(Content.Value.Faults);

    [Fact]
    public void Every_folder_is_read()
    {
        var folders = Directory.EnumerateDirectories(Folder).Select(Path.GetFileName).Order().ToList();

        Assert.Equal(folders, Content.Value.Entries.Select(entry => entry.Type.Folder).Distinct().Order());
    }

    [Fact]
    public void Every_place_of_an_example_is_an_organisation_by_its_own_name()
    {
        var names = Column("organisations.csv", "name", _ => true)
            .Concat(Column("organisation-aliases.csv", "alias", row => row["kind"] == "brand"))
            .ToHashSet();

        Assert.Empty(
            from example in Bodies<GoodExample>()
            from place in example.Body.Places
            where !names.Contains(place)
            select $"{example.Slug}: {place}");
    }

    [Fact]
    public void Every_page_names_its_source_by_its_title()
    {
        var titles = Bodies<Source>().Select(source => source.Body.Title).ToHashSet();

        Assert.Empty(
            from entry in Content.Value.Entries
            where entry.Body.GetType().GetProperty("Source")?.GetValue(entry.Body) is SourceReference { Document.Length: > 0 } source && !titles.Contains(source.Document)
            select $"{entry.Type.Folder}/{entry.Slug}: {((SourceReference)entry.Body.GetType().GetProperty("Source")!.GetValue(entry.Body)!).Document}");
    }

    [Fact]
    public void Every_slug_is_a_word_in_an_address() =>
        Assert.All(Content.Value.Entries, entry => Assert.Equal(NaraVard.Kernel.Text.Slug.Of(entry.Slug, longest: 120), entry.Slug));

    [Fact]
    public void No_address_is_taken_twice() =>
        Assert.Empty(Content.Value.Entries.GroupBy(entry => entry.Type.AddressOf(entry.Slug)).Where(same => same.Count() > 1).Select(same => same.Key));

    [Fact]
    public void No_text_holds_a_personal_identity_number() => Assert.Empty(
        from entry in Content.Value.Entries
        from part in entry.Body.Parts
        where NaraVard.Kernel.Text.PersonalIdentityGuard.IsIn(part.Markdown)
        select $"{entry.Type.Folder}/{entry.Slug}");

    private static IEnumerable<(string Slug, T Body)> Bodies<T>()
        where T : ContentBody => Content.Value.Entries.Where(entry => entry.Body is T).Select(entry => (entry.Slug, (T)entry.Body));

    private static IEnumerable<string> Column(string file, string column, Func<Dictionary<string, string>, bool> which)
    {
        using var csv = CsvHelper.CsvReader.FromFile(Path.Combine(Folder, "data", file));
        List<string> values = [];
        while (csv.Read())
        {
            var row = new Dictionary<string, string> { ["kind"] = csv.GetString("kind"), [column] = csv.GetString(column) };
            if (which(row))
            {
                values.Add(row[column]);
            }
        }

        return values;
    }
}
