using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Content;

/// <summary>Writes values as YAML the way the content files do: short lists in brackets, text in quotes, long text folded.</summary>
internal static partial class YamlText
{
    private const int Width = 120;
    private const int LongText = 100;
    private const int LongItem = 60;

    /// <summary>What stands after a key and its colon.</summary>
    /// <param name="value">The value; null becomes the word.</param>
    /// <param name="indent">How far in the key stands.</param>
    /// <param name="spread">Whether lists and objects stand on lines of their own, as in a YAML file; else in brackets, as in a head.</param>
    public static string After(JsonNode? value, int indent, bool spread) => value switch
    {
        JsonArray { Count: > 0 } list when spread || list.Any(IsLongItem) => "\n" + Lines(list, indent + 2, spread),
        JsonObject { Count: > 0 } map when spread => "\n" + Map(map, indent + 2),
        _ => " " + (spread ? Text(value, indent + 2) : Inline(value)),
    };

    /// <summary>An item of a list that stands on lines of its own, without its dash.</summary>
    public static string Item(JsonNode? value, int indent, bool spread) => value switch
    {
        JsonObject { Count: > 0 } map when spread => Map(map, indent + 2).TrimStart(' '),
        _ => spread ? Text(value, indent + 2) : Inline(value),
    };

    /// <summary>A value on one line, in brackets where it has parts.</summary>
    public static string Inline(JsonNode? value) => value switch
    {
        null => "null",
        JsonArray list => $"[{string.Join(", ", list.Select(Inline))}]",
        JsonObject map => $"{{{string.Join(", ", Told(map).Select(pair => $"{Key(pair.Key)}: {Inline(pair.Value)}"))}}}",
        _ => value.GetValueKind() != JsonValueKind.String ? value.ToJsonString() : IsWord(value.ToString()) ? value.ToString() : Quoted(value.ToString()),
    };

    public static string Quoted(string text) =>
        $"\"{Escaped().Replace(text, found => found.Value switch { "\n" => "\\n", "\t" => "\\t", var mark => "\\" + mark })}\"";

    /// <summary>Whether a text can stand without quotes and still be itself, also within brackets.</summary>
    public static bool CanBePlain(string text) => Plain().IsMatch(text) && text is not ("null" or "true" or "false") && !Number().IsMatch(text);

    /// <summary>A text over several lines that are read as one, or null when it can't be folded without a change.</summary>
    public static string? Folded(string text, int indent)
    {
        if (text.Length == 0 || text.Contains('\t') || text.Split('\n').Any(line => line != line.Trim(' ')) || text.StartsWith('\n') || text.EndsWith('\n'))
        {
            return null;
        }

        var margin = new string(' ', indent);
        return ">-" + string.Concat(text.Split('\n').Select((line, i) => (i == 0 ? "" : "\n") + string.Concat(Wrapped(line, Width - indent).Select(part => $"\n{margin}{part}"))));
    }

    /// <summary>What is left of an object when empty values are left out, as files do.</summary>
    public static IEnumerable<KeyValuePair<string, JsonNode?>> Told(JsonObject map) => map.Where(pair => !IsEmpty(pair.Value));

    public static bool IsEmpty(JsonNode? value) => value switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonObject map => !Told(map).Any(),
        _ => value.GetValueKind() == JsonValueKind.String && value.ToString() == "",
    };

    private static bool IsLongItem(JsonNode? item) => item is JsonObject || (item is JsonValue && item.ToString().Length > LongItem);

    private static string Text(JsonNode? value, int indent) =>
        value is JsonValue && value.GetValueKind() == JsonValueKind.String && value.ToString().Length > LongText && Folded(value.ToString(), indent) is { } folded
            ? folded
            : Inline(value);

    private static string Lines(JsonArray list, int indent, bool spread) =>
        string.Join('\n', list.Select(item => $"{new string(' ', indent)}- {Item(item, indent, spread)}"));

    private static string Map(JsonObject map, int indent) =>
        string.Join('\n', Told(map).Select(pair => $"{new string(' ', indent)}{Key(pair.Key)}:{After(pair.Value, indent, spread: true)}"));

    private static string Key(string name) => CanBePlain(name) ? name : Quoted(name);

    // Identifiers: slugs, the words of an enum, the names of files.
    private static bool IsWord(string text) => Word().IsMatch(text) && text is not ("null" or "true" or "false") && !Number().IsMatch(text);

    private static IEnumerable<string> Wrapped(string line, int width)
    {
        while (line.Length > width && Break(line, width) is > 0 and var at)
        {
            yield return line[..at];
            line = line[(at + 1)..];
        }

        if (line != "")
        {
            yield return line;
        }
    }

    // Only at single blanks, so that none is lost when the lines are read as one; -1 when there is none.
    private static int Break(string line, int width)
    {
        bool IsSingle(int i) => line[i] == ' ' && line[i - 1] != ' ' && line[i + 1] != ' ';
        var before = Enumerable.Range(1, width).Reverse().FirstOrDefault(IsSingle, -1);
        return before > 0 ? before : Enumerable.Range(width, line.Length - 1 - width).FirstOrDefault(IsSingle, -1);
    }

    [GeneratedRegex("""["\\\n\t]""")]
    private static partial Regex Escaped();

    [GeneratedRegex(@"^[\p{L}\p{Nd}](?:[\p{L}\p{Nd}()/.”’–-]| (?=[^ ]))*$")]
    private static partial Regex Plain();

    [GeneratedRegex("^[a-zåäöé][a-z0-9åäöé._-]*$")]
    private static partial Regex Word();

    [GeneratedRegex("^[0-9.eExo_-]+$")]
    private static partial Regex Number();
}
