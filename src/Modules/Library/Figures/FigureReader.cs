using System.Globalization;
using NaraVard.Kernel.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace NaraVard.Library.Figures;

/// <summary>Reads the YAML of a figure's block and tells, line by line, what is wrong with it.</summary>
internal sealed class FigureReader
{
    public const int MostRows = 60;
    private const int LongestBlock = 5_000;
    private const int Deepest = 4;

    private static readonly Dictionary<string, FigureForm> Forms = new()
    {
        ["staplar"] = FigureForm.Bars,
        ["linje"] = FigureForm.Line,
        ["punkter"] = FigureForm.Dots,
        ["små multiplar"] = FigureForm.SmallMultiples,
    };

    private static readonly Dictionary<string, FigureOrder> Orders = new()
    {
        ["källan"] = FigureOrder.AsInSource,
        ["fallande"] = FigureOrder.Falling,
        ["stigande"] = FigureOrder.Rising,
    };

    private static readonly string[] Keys =
        ["data", "form", "titel", "beskrivning", "etikett", "serier", "langs", "namn", "bara", "utan", "sortera", "hogst", "markera", "enhet", "delat-med", "anmarkning"];

    private readonly List<(int Line, string Reason)> _faults = [];
    private readonly Dictionary<string, YamlNode> _values = [];
    private readonly Dictionary<string, int> _lines = [];

    private FigureReader()
    {
    }

    /// <returns>What could be read, also when something is wrong; null when nothing could.</returns>
    public static (FigureSpec? Spec, IReadOnlyList<(int Line, string Reason)> Faults) Read(string block)
    {
        var reader = new FigureReader();
        return (reader.Load(block) ? reader.Spec() : null, reader._faults);
    }

    private bool Load(string block)
    {
        if (block.Length > LongestBlock)
        {
            Fault(1, $"blocket får ha högst {LongestBlock} tecken");
            return false;
        }

        try
        {
            return IsFlat(block) && Take(block);
        }
        catch (YamlException broken)
        {
            Fault(Math.Min((int)broken.Start.Line, block.Count(c => c == '\n') + 1), "går inte att läsa. Skriv varje rad som ”nyckel: värde” och sätt text med kolon inom citattecken");
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet throws, without a place, for a bracket that is never closed.
            Fault(1, "en klammer eller ett citattecken är inte stängt");
        }

        return false;
    }

    // Before the tree is built, which recurses: an author's block is a few keys, lists and pairs and nothing that refers to itself.
    private bool IsFlat(string block)
    {
        var (parser, depth) = (new Parser(new StringReader(block)), 0);
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest + 2 || parser.Current is AnchorAlias or NodeEvent { Anchor.IsEmpty: false } or NodeEvent { Tag.IsEmpty: false })
            {
                Fault((int)parser.Current.Start.Line, "blocket ska bara ha enkla rader, listor och par");
                return false;
            }
        }

        return true;
    }

    private bool Take(string block)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(block));
        if (stream.Documents is not [{ RootNode: YamlMappingNode root }])
        {
            Fault(1, "skriv raderna på formen ”nyckel: värde”, till exempel ”form: staplar”");
            return false;
        }

        foreach (var (key, value) in root.Children)
        {
            var (name, line) = (Slug.Of(key is YamlScalarNode scalar ? scalar.Value ?? "" : ""), (int)key.Start.Line);
            if (!Keys.Contains(name))
            {
                Fault(line, $"”{Clean(key.ToString())}” är inte en känd nyckel. De som finns är {string.Join(", ", Keys)}");
            }

            (_values[name], _lines[name]) = (value, line);
        }

        return true;
    }

    private FigureSpec Spec() => new()
    {
        Data = Text("data", 120, "ange vilka siffror med ”data:” och namnet i adressen, till exempel ”data: professionsmiljarden-specialistinriktningar-2018”"),
        Form = Choice("form", Forms, FigureForm.Bars, isRequired: true),
        Title = Text("titel", 200, "skriv en rubrik med ”titel:”"),
        Description = Text("beskrivning", 1000, "skriv med ”beskrivning:” det man ser i figuren, för den som inte ser den"),
        Label = Text("etikett", 120, "ange med ”etikett:” den kolumn som namnger raderna"),
        Series = Series(),
        AlongColumns = Choice("langs", new Dictionary<string, bool?> { ["rader"] = false, ["kolumner"] = true }, null),
        Names = Pairs("namn").ToDictionary(pair => pair.Key, pair => pair.Value is [var first, ..] ? first : pair.Key),
        Only = Pairs("bara"),
        Without = Pairs("utan"),
        Order = Choice("sortera", Orders, FigureOrder.AsInSource),
        Most = (int)Number("hogst", MostRows, 1, MostRows),
        Marked = List("markera"),
        Unit = Text("enhet", 80),
        DividedBy = Number("delat-med", 1, 1, 1_000_000_000),
        Note = Text("anmarkning", 600),
        Lines = _lines,
    };

    private IReadOnlyList<string> Series()
    {
        var series = List("serier");
        if (series.Count == 0)
        {
            Fault(LineOf("serier"), "ange med ”serier:” den eller de kolumner som har talen");
        }

        return series;
    }

    private string Text(string key, int longest, string whenMissing = "")
    {
        var text = _values.TryGetValue(key, out var node) ? Clean((node as YamlScalarNode)?.Value ?? "").Trim() : "";
        if (text == "" && whenMissing != "")
        {
            Fault(LineOf(key), whenMissing);
        }
        else if (text.Length > longest)
        {
            Fault(LineOf(key), $"korta ”{key}” till högst {longest} tecken");
            text = text[..longest];
        }

        return text;
    }

    private T Choice<T>(string key, Dictionary<string, T> choices, T otherwise, bool isRequired = false)
    {
        var chosen = Plain(Text(key, 40));
        if (choices.Keys.FirstOrDefault(word => Plain(word) == chosen) is { } known)
        {
            return choices[known];
        }

        if (chosen != "" || isRequired || _values.ContainsKey(key))
        {
            Fault(LineOf(key), $"”{key}” ska vara {string.Join(", ", choices.Keys)}");
        }

        return otherwise;
    }

    // "Små multiplar", "småmultiplar" and "sma-multiplar" are the same.
    private static string Plain(string word) => Slug.Of(word).Replace("-", "", StringComparison.Ordinal);

    private decimal Number(string key, decimal otherwise, decimal least, decimal most)
    {
        var typed = Text(key, 20);
        if (typed == "")
        {
            return otherwise;
        }

        if (decimal.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        Fault(LineOf(key), $"”{key}” ska vara ett heltal mellan {least:0} och {most:0}");
        return otherwise;
    }

    private IReadOnlyList<string> List(string key) => _values.TryGetValue(key, out var node) ? Values(node) : [];

    private Dictionary<string, IReadOnlyList<string>> Pairs(string key)
    {
        Dictionary<string, IReadOnlyList<string>> pairs = [];
        if (_values.TryGetValue(key, out var node) && node is not YamlMappingNode)
        {
            Fault(LineOf(key), $"skriv ”{key}” som par, till exempel ”{key}: {{region: Totalt}}”");
        }

        foreach (var pair in node is YamlMappingNode map ? map.Children : Enumerable.Empty<KeyValuePair<YamlNode, YamlNode>>())
        {
            pairs[Clean((pair.Key as YamlScalarNode)?.Value ?? "")] = Values(pair.Value);
        }

        return pairs;
    }

    private static IReadOnlyList<string> Values(YamlNode node) => node switch
    {
        YamlScalarNode { Value: { Length: > 0 } one } => [Clean(one).Trim()],
        YamlSequenceNode list => [.. list.Children.OfType<YamlScalarNode>().Select(value => Clean(value.Value ?? "").Trim()).Where(value => value != "")],
        _ => [],
    };

    /// <summary>A text as it can be shown in a drawing: characters that turn or hide the writing are left out, and lines are joined.</summary>
    public static string Clean(string text) => string.Concat(
        Composed.Of(text.ReplaceLineEndings(" ")).Where(c => c is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' or '\u200E' or '\u200F' or '\u200B' or '\u2060' or '\uFEFF')));

    private int LineOf(string key) => _lines.GetValueOrDefault(key, 1);

    private void Fault(int line, string reason) => _faults.Add((Math.Max(1, line), reason));
}
