using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace NaraVard.Kernel.Content;

/// <summary>Writes content as files. A file that is there is changed only where its content has changed; a new one is clean.</summary>
internal static class ContentFileWriter
{
    /// <summary>A file for an item that has none.</summary>
    public static string New(ContentType type, string slug, ContentBody body)
    {
        var values = Values(type, type.Write(body));
        var isYaml = type.Extension != ".md";
        var text = new StringBuilder(isYaml ? "" : $"{ContentFile.Fence}\ntype: {type.FrontMatter}\n");
        foreach (var key in Keys(type))
        {
            var value = key == "slug" ? JsonValue.Create(slug) : values[key];
            if (!YamlText.IsEmpty(value) || (!isYaml && IsSaidWhenEmpty(type, key)))
            {
                text.Append(key).Append(':').Append(YamlText.After(value, indent: 0, spread: isYaml)).Append('\n');
            }
        }

        return isYaml ? text.ToString() : text.Append(ContentFile.Fence).Append('\n').Append(Sections(type, body)).ToString();
    }

    /// <summary>A file that says what an item says now.</summary>
    /// <param name="type">What it holds.</param>
    /// <param name="text">The file as it is.</param>
    /// <param name="before">What the file says.</param>
    /// <param name="after">What it should say.</param>
    public static string Changed(ContentType type, string text, string before, string after)
    {
        var (old, now) = (Values(type, before), Values(type, after));
        if (type.Extension != ".md")
        {
            return YamlPatch.Of(text, old, now, spread: true);
        }

        var start = text.IndexOf('\n', StringComparison.Ordinal) + 1;
        var end = text.IndexOf($"\n{ContentFile.Fence}", start - 1, StringComparison.Ordinal) + 1;
        var body = text.IndexOf('\n', end) is > 0 and var line ? line + 1 : text.Length;
        return text[..start] + YamlPatch.Of(text[start..end], old, now, spread: false) + text[end..body] + ChangedSections(type, text[body..], before, after);
    }

    /// <summary>The name and text of the other files that are part of an item.</summary>
    public static IEnumerable<(string Name, string Text)> Beside(ContentType type, ContentBody body) =>
        from property in type.Record.GetProperties()
        let named = property.GetCustomAttribute<FileTextAttribute>()
        where named is not null
        select ((string)type.Record.GetProperty(named.Property)!.GetValue(body)!, (string)property.GetValue(body)!);

    private static string ChangedSections(ContentType type, string markdown, string before, string after)
    {
        var (old, now) = ((JsonObject)JsonNode.Parse(before)!, (JsonObject)JsonNode.Parse(after)!);
        var sections = ContentSections.Of(type.Record);
        if (sections is [(var whole, "")])
        {
            return JsonNode.DeepEquals(old[Key(whole)], now[Key(whole)]) ? markdown : Within(markdown, now[Key(whole)]!.ToString());
        }

        var parts = Parts(markdown);
        foreach (var (property, heading) in sections.Where(section => !JsonNode.DeepEquals(old[Key(section.Property)], now[Key(section.Property)])))
        {
            var at = parts.FindIndex(part => part.StartsWith("## ", StringComparison.Ordinal) && part.Split('\n')[0][3..].Trim() == heading);
            var line = parts[at].IndexOf('\n', StringComparison.Ordinal) is >= 0 and var found ? found + 1 : parts[at].Length;
            parts[at] = parts[at][..line] + Within(parts[at][line..], Filed(now[Key(property)]!.ToString()));
        }

        return string.Concat(parts);
    }

    // What stands before the first heading, then each heading with the text under it.
    private static List<string> Parts(string markdown)
    {
        List<string> parts = [""];
        foreach (var line in markdown.Split('\n').Select((line, i) => (i == 0 ? "" : "\n") + line))
        {
            if (line.TrimStart('\n').StartsWith("## ", StringComparison.Ordinal))
            {
                parts[^1] += line.StartsWith('\n') ? "\n" : "";
                parts.Add(line.TrimStart('\n'));
            }
            else
            {
                parts[^1] += line;
            }
        }

        return parts;
    }

    // The blank lines around a text are the file's own.
    private static string Within(string old, string now)
    {
        var lead = old.Length - old.TrimStart().Length;
        var tail = old.TrimEnd().Length;
        return lead >= tail ? $"{now}\n{(old.Length > 1 ? "\n" : "")}" : old[..lead] + now + old[tail..];
    }

    private static string Sections(ContentType type, ContentBody body)
    {
        var sections = ContentSections.Of(type.Record);
        return sections is [(var whole, "")]
            ? $"{whole.GetValue(body)}\n"
            : string.Join('\n', sections.Select(section => $"## {section.Heading}\n{Filed((string)section.Property.GetValue(body)!)}\n"));
    }

    private static string Filed(string text) => string.Join('\n', text.Split('\n').Select(ContentSections.AsFiled));

    // The values that stand in the head, in the order of a new file.
    private static JsonObject Values(ContentType type, string json)
    {
        var all = (JsonObject)JsonNode.Parse(json)!;
        return new JsonObject(Keys(type).Where(all.ContainsKey).Select(key => KeyValuePair.Create(key, all[key]?.DeepClone())));
    }

    private static IEnumerable<string> Keys(ContentType type) => type.Head.Concat(
        type.Record.GetProperties()
            .Where(property => property.SetMethod is not null && !property.IsDefined(typeof(SectionAttribute)) && !property.IsDefined(typeof(FileTextAttribute)))
            .Select(Key)).Distinct();

    private static bool IsSaidWhenEmpty(ContentType type, string key) =>
        type.Record.GetProperties().FirstOrDefault(property => Key(property) == key) is { } property
        && (property.IsDefined(typeof(FieldAttribute)) || property.PropertyType == typeof(IReadOnlyList<string>));

    private static string Key(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
