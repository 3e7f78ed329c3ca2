using System.Text;
using System.Text.Json.Nodes;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace NaraVard.Kernel.Content;

/// <summary>Changes a YAML text only where its values change; all else, layout and comments too, stays to the letter.</summary>
internal sealed class YamlPatch
{
    private readonly string _text;
    private readonly bool _spread;
    private readonly List<(int Start, int End, string New)> _edits = [];

    private YamlPatch(string text, bool spread) => (_text, _spread) = (text, spread);

    /// <param name="yaml">The text.</param>
    /// <param name="before">What it says now. It may leave keys out that have an empty value.</param>
    /// <param name="after">What it should say, with the same keys in the order in which new ones are put in.</param>
    /// <param name="spread">Whether new lists and objects stand on lines of their own.</param>
    public static string Of(string yaml, JsonObject before, JsonObject after, bool spread)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var patch = new YamlPatch(yaml, spread);
        patch.Map((YamlMappingNode)stream.Documents[0].RootNode, before, after);
        return patch.Apply();
    }

    private string Apply()
    {
        var text = new StringBuilder(_text);
        foreach (var (start, end, put) in _edits.OrderByDescending(edit => edit.Start).ThenByDescending(edit => edit.End))
        {
            text.Remove(start, end - start).Insert(start, put);
        }

        return text.ToString();
    }

    private void Map(YamlMappingNode map, JsonObject before, JsonObject after)
    {
        var pairs = map.Children.Select(pair => (Key: (YamlScalarNode)pair.Key, pair.Value)).ToList();
        var isFlow = map.Style == MappingStyle.Flow;
        var put = new List<string>();
        foreach (var (key, value) in after)
        {
            var at = pairs.FindIndex(pair => pair.Key.Value == key);
            if (at < 0)
            {
                put.AddRange(YamlText.IsEmpty(value) || JsonNode.DeepEquals(before[key], value) ? [] : [key]);
            }
            else if (!JsonNode.DeepEquals(before[key], value))
            {
                Change(pairs, at, before[key], value, isFlow);
            }
        }

        foreach (var key in put)
        {
            Add(pairs, after, key, isFlow);
        }
    }

    private void Change(List<(YamlScalarNode Key, YamlNode Value)> pairs, int at, JsonNode? before, JsonNode? after, bool isFlow)
    {
        var (key, value) = pairs[at];
        if (after is null && pairs.Count > 1)
        {
            // Removed with what parts it from its neighbour.
            _edits.Add(at > 0 ? (End(pairs[at - 1].Value), End(value), "") : (Start(key), Start(pairs[1].Key), ""));
        }
        else if (!TryWithin(value, before, after, isFlow))
        {
            var colon = _text.IndexOf(':', End(key)) + 1;
            _edits.Add((colon, Math.Max(colon, End(value)), isFlow ? " " + YamlText.Inline(after) : YamlText.After(after, Column(key), _spread)));
        }
    }

    private void Add(List<(YamlScalarNode Key, YamlNode Value)> pairs, JsonObject after, string key, bool isFlow)
    {
        var order = after.Select(pair => pair.Key).ToList();
        var previous = pairs.FindLastIndex(pair => order.IndexOf(pair.Key.Value!) is var place && place >= 0 && place < order.IndexOf(key));
        if (isFlow)
        {
            var pair = $"{key}: {YamlText.Inline(after[key])}";
            _edits.Add(previous >= 0 ? At(End(pairs[previous].Value), ", " + pair) : At(Start(pairs[0].Key), pair + ", "));
        }
        else
        {
            var column = Column(pairs[0].Key);
            var pair = $"{key}:{YamlText.After(after[key], column, _spread)}";
            var margin = new string(' ', column);
            _edits.Add(previous >= 0 ? At(End(pairs[previous].Value), $"\n{margin}{pair}") : At(Start(pairs[0].Key), $"{pair}\n{margin}"));
        }
    }

    // Changes the parts of a value where it keeps its shape; false when it has to be written anew.
    private bool TryWithin(YamlNode node, JsonNode? before, JsonNode? after, bool inFlow)
    {
        switch (node, before, after)
        {
            case (YamlMappingNode { Children.Count: > 0 } map, JsonObject old, JsonObject now):
                Map(map, old, now);
                return true;
            case (YamlSequenceNode { Children.Count: > 0 } list, JsonArray old, JsonArray { Count: > 0 } now) when list.Children.Count == old.Count:
                List(list, old, now);
                return true;
            case (YamlScalarNode scalar, JsonValue, JsonValue) when Scalar(scalar, after, inFlow) is { } text:
                _edits.Add((Start(scalar), Math.Max(Start(scalar), End(scalar)), text));
                return true;
            default:
                return false;
        }
    }

    private string? Scalar(YamlScalarNode scalar, JsonNode after, bool inFlow) => scalar.Style switch
    {
        ScalarStyle.DoubleQuoted => YamlText.Quoted(after.ToString()),
        ScalarStyle.Folded when !inFlow => YamlText.Folded(after.ToString(), MarginOf(scalar)),
        ScalarStyle.Plain when scalar.Value != "" && YamlText.CanBePlain(after.ToString()) => after.ToString(),
        _ => after is JsonValue && scalar.Value != "" && scalar.Style == ScalarStyle.Plain ? YamlText.Inline(after) : null,
    };

    // Where the lines of a folded text begin.
    private int MarginOf(YamlScalarNode folded)
    {
        var line = _text.IndexOf('\n', Start(folded)) + 1;
        return _text[line..].TakeWhile(c => c == ' ').Count();
    }

    private void List(YamlSequenceNode list, JsonArray before, JsonArray after)
    {
        foreach (var (oldAt, oldCount, newAt, newCount) in Hunks(before, after))
        {
            var both = Math.Min(oldCount, newCount);
            for (var i = 0; i < both; i++)
            {
                Replace(list, oldAt + i, before[oldAt + i], after[newAt + i]);
            }

            if (oldCount > both)
            {
                Remove(list, oldAt + both, oldAt + oldCount - 1);
            }
            else if (newCount > both)
            {
                Insert(list, before, oldAt + both, [.. Enumerable.Range(newAt + both, newCount - both).Select(i => after[i])]);
            }
        }
    }

    private void Replace(YamlSequenceNode list, int at, JsonNode? before, JsonNode? after)
    {
        var (node, inFlow) = (list.Children[at], list.Style == SequenceStyle.Flow);
        if (!TryWithin(node, before, after, inFlow))
        {
            _edits.Add((Start(node), Math.Max(Start(node), End(node)), inFlow ? YamlText.Inline(after) : YamlText.Item(after, DashOf(node).Column, _spread)));
        }
    }

    private void Remove(YamlSequenceNode list, int first, int last)
    {
        var items = list.Children;
        int From(YamlNode item) => list.Style == SequenceStyle.Flow ? Start(item) : DashOf(item).At;
        _edits.Add(first > 0 ? (End(items[first - 1]), End(items[last]), "") : (From(items[0]), From(items[last + 1]), ""));
    }

    private void Insert(YamlSequenceNode list, JsonArray before, int at, IReadOnlyList<JsonNode?> values)
    {
        var items = list.Children;
        if (list.Style == SequenceStyle.Flow)
        {
            var flow = string.Join(", ", values.Select(value => AsItStood(list, before, value) ?? YamlText.Inline(value)));
            _edits.Add(at > 0 ? At(End(items[at - 1]), ", " + flow) : At(Start(items[0]), flow + ", "));
            return;
        }

        var (dash, column) = DashOf(items[0]);
        var margin = new string(' ', column);
        var lines = string.Join($"\n{margin}", values.Select(value => "- " + (AsItStood(list, before, value) ?? NewItem(items[0], value, column))));
        _edits.Add(at > 0 ? At(End(items[at - 1]), $"\n{margin}{lines}") : At(dash, $"{lines}\n{margin}"));
    }

    // A new item looks like its neighbours.
    private string NewItem(YamlNode neighbour, JsonNode? value, int column) => neighbour is YamlMappingNode { Style: MappingStyle.Flow }
        ? YamlText.Inline(value)
        : YamlText.Item(value, column, spread: _spread || neighbour is YamlMappingNode);

    // An item that only moved keeps its words and its layout.
    private string? AsItStood(YamlSequenceNode list, JsonArray before, JsonNode? value)
    {
        for (var i = 0; i < before.Count; i++)
        {
            if (JsonNode.DeepEquals(before[i], value))
            {
                return _text[Start(list.Children[i])..End(list.Children[i])];
            }
        }

        return null;
    }

    // The longest common run of items stays; what lies between is changed, taken away or put in.
    private static IEnumerable<(int OldAt, int OldCount, int NewAt, int NewCount)> Hunks(JsonArray before, JsonArray after)
    {
        var length = new int[before.Count + 1, after.Count + 1];
        for (var i = before.Count - 1; i >= 0; i--)
        {
            for (var j = after.Count - 1; j >= 0; j--)
            {
                length[i, j] = JsonNode.DeepEquals(before[i], after[j]) ? length[i + 1, j + 1] + 1 : Math.Max(length[i + 1, j], length[i, j + 1]);
            }
        }

        var (o, n) = (0, 0);
        while (o < before.Count || n < after.Count)
        {
            var (oldAt, newAt) = (o, n);
            while ((o < before.Count || n < after.Count) && !(o < before.Count && n < after.Count && JsonNode.DeepEquals(before[o], after[n])))
            {
                _ = n == after.Count || (o < before.Count && length[o + 1, n] >= length[o, n + 1]) ? o++ : n++;
            }

            if ((o, n) != (oldAt, newAt))
            {
                yield return (oldAt, o - oldAt, newAt, n - newAt);
            }

            while (o < before.Count && n < after.Count && JsonNode.DeepEquals(before[o], after[n]))
            {
                (o, n) = (o + 1, n + 1);
            }
        }
    }

    private (int At, int Column) DashOf(YamlNode item)
    {
        var at = _text.LastIndexOf('-', Start(item) - 1);
        return (at, at - (_text.LastIndexOf('\n', at) + 1));
    }

    private static (int Start, int End, string New) At(int place, string put) => (place, place, put);

    private static int Start(YamlNode node) => (int)node.Start.Index;

    private static int Column(YamlNode key) => (int)key.Start.Column - 1;

    // The parser marks only where lists and objects begin. In brackets they end with the bracket, else with their last part.
    private int End(YamlNode node) => node switch
    {
        YamlMappingNode { Style: MappingStyle.Flow } map => _text.IndexOf('}', map.Children.Count > 0 ? End(map.Children.Last().Value) : Start(map)) + 1,
        YamlSequenceNode { Style: SequenceStyle.Flow } list => _text.IndexOf(']', list.Children.Count > 0 ? End(list.Children[^1]) : Start(list)) + 1,
        YamlMappingNode map => End(map.Children.Last().Value),
        YamlSequenceNode list => End(list.Children[^1]),
        YamlScalarNode { Style: ScalarStyle.Folded or ScalarStyle.Literal } block => Start(block) + _text[Start(block)..(int)block.End.Index].TrimEnd().Length,
        _ => (int)node.End.Index,
    };
}
