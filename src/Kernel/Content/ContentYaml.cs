using System.Text.Json.Nodes;
using NaraVard.Kernel.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace NaraVard.Kernel.Content;

/// <summary>The keys and values of a content file, each with the line where it stands.</summary>
internal sealed class ContentYaml
{
    private ContentYaml() { }

    /// <summary>The values, all as text; null with a fault.</summary>
    public JsonObject? Fields { get; private set; }

    /// <summary>The line of each key and row, from 1, by its path: "source.year", "evidenceFor[2].why".</summary>
    public Dictionary<string, int> Lines { get; } = [];

    /// <summary>What is wrong, and on which line; null when all could be read.</summary>
    public (int Line, string Reason)? Fault { get; private set; }

    public static ContentYaml Read(string yaml)
    {
        var read = new ContentYaml();
        try
        {
            var stream = new YamlStream();
            stream.Load(new SoundParser(new Parser(new StringReader(yaml))));
            read.Fields = stream.Documents is [{ RootNode: YamlMappingNode root }] ? (JsonObject)read.Convert(root, "")! : null;
            read.Fault = read.Fields is null ? (1, "filen ska ha rader på formen ”nyckel: värde”") : null;
        }
        catch (YamlException broken)
        {
            read.Fault = ((int)broken.Start.Line, $"går inte att läsa som YAML: {broken.Message}");
        }
        catch (InvalidOperationException)
        {
            // What YamlDotNet throws, without a place, for a bracket that is never closed.
            read.Fault = (1, "går inte att läsa som YAML: en klammer eller ett citattecken är inte stängt");
        }

        return read;
    }

    // Every value stays text, so that a code like 01 keeps its nought; the record's types decide what it becomes.
    private JsonNode? Convert(YamlNode node, string at)
    {
        Lines.TryAdd(at, (int)node.Start.Line);
        return node switch
        {
            // A key without a value says nothing: the record's own default stands.
            YamlMappingNode map => new JsonObject(map.Children.Select(pair => Pair(pair, at)).Where(pair => pair.Value is not null)),
            YamlSequenceNode list => new JsonArray([.. list.Children.Select((child, i) => Convert(child, $"{at}[{i}]") ?? throw new YamlException(child.Start, child.End, "en punkt i listan är tom"))]),
            YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" } => null,
            YamlScalarNode scalar => JsonValue.Create(scalar.Value),
            _ => null,
        };
    }

    private KeyValuePair<string, JsonNode?> Pair(KeyValuePair<YamlNode, YamlNode> pair, string at)
    {
        var key = (pair.Key as YamlScalarNode)?.Value ?? throw new YamlException(pair.Key.Start, pair.Key.End, "en nyckel ska vara ett ord");
        var inner = at == "" ? key : $"{at}.{key}";
        Lines[inner] = (int)pair.Key.Start.Line;
        return new(key, Convert(pair.Value, inner));
    }

    /// <summary>Stops at what no content file needs before the tree is built, which recurses: a file of brackets alone would bring the process down, and again at each start.</summary>
    private sealed class SoundParser(IParser inner) : IParser
    {
        private const int Deepest = 16;

        private int _depth;

        public ParsingEvent? Current => inner.Current;

        public bool MoveNext()
        {
            if (!inner.MoveNext())
            {
                return false;
            }

            Check(inner.Current!);
            return true;
        }

        private void Check(ParsingEvent at)
        {
            _depth += at.NestingIncrease;
            if (_depth > Deepest)
            {
                throw new YamlException(at.Start, at.End, "värdena ligger för djupt i varandra");
            }

            // An anchor may point to itself, or to so many copies that memory ends.
            if (at is AnchorAlias or NodeEvent { Anchor.IsEmpty: false })
            {
                throw new YamlException(at.Start, at.End, "ankare (&) används inte i innehållet");
            }

            // The file is text, but an escape like \0 needn't be.
            if (at is Scalar { Value: var said } && !Composed.IsText(said))
            {
                throw new YamlException(at.Start, at.End, "värdet har tecken som inte är text");
            }
        }
    }
}
