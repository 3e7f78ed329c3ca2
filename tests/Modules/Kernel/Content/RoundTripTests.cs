using System.Text;
using System.Text.Json.Nodes;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>What is exported is imported without a change: the real content to the letter, and whatever is edited in it.</summary>
public sealed class RoundTripTests
{
    // A text that is folded over several lines may wrap anew; all else is a line.
    private const int Most = 8;

    private static readonly string Folder = Path.Combine(Site.Root, "content");

    [Fact]
    public async Task All_of_the_content_is_written_byte_for_byte_as_it_was_read()
    {
        using var desk = await ContentDesk.OpenAsync();
        Assert.Empty((await desk.ImportAsync(Folder)).Faults);

        var written = (await desk.ExportAsync()).ToDictionary(file => file.Path, file => file.Text);

        var files = Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Folder, file)).Where(file => file != "README.md").Order(StringComparer.Ordinal).ToList();
        Assert.Equal(files, written.Keys.Order(StringComparer.Ordinal));
        Assert.DoesNotContain(files, file => !File.ReadAllBytes(Path.Combine(Folder, file)).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(written[file])));
    }

    [Fact]
    public async Task Any_edited_field_is_written_so_that_importing_changes_nothing_and_nothing_else_in_the_file_moves()
    {
        using var desk = await ContentDesk.OpenAsync();
        using var folder = new ContentCopy();
        await desk.ImportAsync(Folder);
        var files = (await desk.ExportAsync()).ToDictionary(file => file.Path, file => file.Text);
        List<string> wrong = [];
        foreach (var round in await RoundsAsync(desk))
        {
            await Task.WhenAll(round.Select(edit => desk.PublishAsync(edit.Type, edit.Slug, edit.Json)));
            var now = (await desk.ExportAsync()).Where(file => files[file.Path] != file.Text).ToList();
            wrong.AddRange(now.Where(file => file.Fault is not null).Select(file => file.Fault!.ToString()));
            wrong.AddRange(now.Where(file => Touched(files[file.Path], file.Text) > Most).Select(file => $"{round[0].What} {file.Path} {Touched(files[file.Path], file.Text)}:\n{file.Text}"));
            Assert.True(now.Count >= round.Select(edit => (edit.Type, edit.Slug)).Distinct().Count(), $"{round[0].What}: bara {now.Count} filer ändrades");
        }

        Assert.True(wrong.Count == 0, string.Join("\n\n", wrong.Take(5)));
        await desk.ExportToAsync(folder);
        var report = await desk.ImportAsync(folder.Root);
        Assert.Equal((0, 0, 0), (report.Imported, report.Faults.Count, report.Conflicts.Count));
        Assert.DoesNotContain(await desk.ExportAsync(), file => File.ReadAllText(Path.Combine(folder.Root, file.Path)) != file.Text);
    }

    [Fact]
    public async Task A_page_made_here_gets_a_clean_file_that_a_new_house_reads_alike()
    {
        using var desk = await ContentDesk.OpenAsync();
        using var house = await ContentDesk.OpenAsync();
        using var folder = new ContentCopy();
        await desk.ImportAsync(Folder);
        List<(string Type, string Slug, string Json)> made = [];
        foreach (var type in desk.Types.All.Where(type => type.Folder != "data"))
        {
            await using var store = desk.Store();
            var model = store.Set<ContentItem>().First(item => item.Type == type.Name).Slug;
            var (slug, json) = (type.NumberIsSlug ? "77" : "10-gjord-har", (await desk.LiveAsync(type.Name, model))!);
            made.Add((type.Name, slug, json));
            await desk.PublishAsync(type.Name, slug, json);
        }

        await desk.ExportToAsync(folder);
        var report = await house.ImportAsync(folder.Root);

        Assert.Empty(report.Faults);
        foreach (var (type, slug, json) in made)
        {
            Assert.Equal(json, await house.LiveAsync(type, slug));
        }

        Assert.Equal((0, 0), ((await desk.ImportAsync(folder.Root)).Imported, (await desk.ImportAsync(folder.Root)).Conflicts.Count));
    }

    // Some items of each type; in each round every one of them is its old self but for one value.
    private static async Task<List<List<Edit>>> RoundsAsync(ContentDesk desk)
    {
        List<Edit> edits = [];
        foreach (var type in desk.Types.All)
        {
            await using var store = desk.Store();
            var slugs = store.Set<ContentItem>().Where(item => item.Type == type.Name).OrderBy(item => item.Slug).Select(item => item.Slug).ToList();
            foreach (var slug in slugs.Where((_, i) => i % 20 == 0))
            {
                var json = (await desk.LiveAsync(type.Name, slug))!;
                edits.AddRange(Leaves(JsonNode.Parse(json), []).Select((leaf, i) => new Edit(i, type.Name, slug, With(json, leaf.Path, leaf.New), string.Join('.', leaf.Path))));
            }
        }

        return [.. edits.GroupBy(edit => edit.Round).Select(round => round.ToList())];
    }

    private static string With(string json, object[] path, JsonNode value)
    {
        var whole = JsonNode.Parse(json)!;
        Set(whole, path, value);
        return whole.ToJsonString(ContentJson.Options);
    }

    // Texts get other words, lists a new order and one item less.
    private static IEnumerable<(object[] Path, JsonNode New)> Leaves(JsonNode? node, object[] at)
    {
        switch (node)
        {
            case JsonObject map:
                foreach (var leaf in map.SelectMany(pair => Leaves(pair.Value, [.. at, pair.Key])).ToList())
                {
                    yield return leaf;
                }

                break;
            case JsonArray { Count: > 1 } list:
                yield return (at, new JsonArray([.. list.Skip(1).Append(list[0]).Select(item => item!.DeepClone())]));
                foreach (var leaf in list.SelectMany((item, i) => item is JsonObject ? Leaves(item, [.. at, i]) : []).ToList())
                {
                    yield return leaf;
                }

                break;
            case JsonValue value when IsFree(at):
                yield return (at, JsonValue.Create($"{value.ToString().Split(' ')[0]} och ”nytt”: \"citat\" \\ # [{at.Length}] – åäö 😀 {value}"));
                break;
        }
    }

    private static bool IsFree(object[] at) => at[^1] is "title" or "why" or "text" or "intro" or "claim" or "openQuestion" or "publisher" or "unit" or "period" or "english" or "problem"
        or "insteadInLearning" or "challenge" or "purpose" or "description" or "section" or "starting" or "done" or "madePossible" or "gave" or "thinkAbout" or "says" or "holds" or "against" or "questions";

    private static void Set(JsonNode root, object[] path, JsonNode value)
    {
        var at = root;
        foreach (var step in path[..^1])
        {
            at = step is int i ? at[i]! : at[(string)step]!;
        }

        if (path[^1] is int last)
        {
            at[last] = value.DeepClone();
        }
        else
        {
            at[(string)path[^1]] = value.DeepClone();
        }
    }

    // Lines of either text that the other lacks.
    private static int Touched(string before, string after)
    {
        var (old, now) = (before.Split('\n').CountBy(line => line).ToDictionary(), after.Split('\n').CountBy(line => line).ToDictionary());
        return Math.Max(
            old.Sum(line => Math.Max(0, line.Value - now.GetValueOrDefault(line.Key))),
            now.Sum(line => Math.Max(0, line.Value - old.GetValueOrDefault(line.Key))));
    }

    private sealed record Edit(int Round, string Type, string Slug, string Json, string What);
}
