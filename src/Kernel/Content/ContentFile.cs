using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NaraVard.Kernel.Text;

namespace NaraVard.Kernel.Content;

/// <summary>Reads one content file: Markdown with front matter, or YAML.</summary>
/// <param name="path">The path below the content folder, for messages.</param>
/// <param name="text">The whole file to the letter.</param>
/// <param name="type">What it should hold.</param>
/// <param name="beside">Reads another file of the same folder, or gives null when it isn't there.</param>
public sealed class ContentFile(string path, string text, ContentType type, Func<string, string?> beside)
{
    /// <summary>The longest slug, in characters.</summary>
    public const int LongestSlug = 120;

    internal const string Fence = "---";

    private const string HoldsPerson = "texten innehåller ett personnummer";

    private readonly Lazy<string> _read = new(() => new ContentText(text).Read);
    private readonly List<ContentFault> _faults = [];
    private Dictionary<string, int> _lines = [];

    /// <summary>What is wrong with the file; empty when it could be read.</summary>
    public IReadOnlyList<ContentFault> Faults => _faults;

    /// <summary>The path below the content folder.</summary>
    public string RelativePath => path;

    /// <summary>The whole file to the letter.</summary>
    public string Text => text;

    /// <summary>What it should hold.</summary>
    public ContentType Type => type;

    /// <summary>The slug that the file's name gives.</summary>
    public string Slug { get; } = type.SlugOf(path);

    /// <summary>
    /// SHA-256, as hexadecimal digits, of the path, the text and the program that reads it: as long as it is the same, so is what
    /// the file says. Null when another file is part of it. A new release reads each file once more, since a type may have changed.
    /// </summary>
    public string? Print { get; } = type.HasOthers ? null : System.Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
        $"{typeof(ContentFile).Module.ModuleVersionId} {type.Record.Module.ModuleVersionId} {path}\n{text}")));

    /// <summary>The content of the file, or null when it has faults.</summary>
    public ContentBody? Read()
    {
        var (yaml, markdown, bodyLine) = Split();
        var fields = _faults.Count == 0 ? ReadFields(yaml) : null;
        if (fields is null || HasPersons(fields))
        {
            return null;
        }

        CheckIdentity(fields);
        AddFiles(fields);
        AddSections(fields, markdown, bodyLine);
        var body = _faults.Count == 0 ? Deserialize(fields) : null;
        if (body is not null)
        {
            Validate(body);
        }

        return _faults.Count == 0 ? body : null;
    }

    /// <summary>The line where a property stands, from 1. One in a row is named "LearningQuestions[2].Text".</summary>
    public int LineOf(string property) =>
        _lines.TryGetValue(string.Join('.', property.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName)), out var line) ? line : 1;

    /// <summary>Adds a fault for each thing the content points to that isn't known.</summary>
    /// <returns>Whether all is.</returns>
    public bool CheckReferences(ContentBody body, IReadOnlySet<(string Type, string Slug)> known)
    {
        _faults.AddRange(ContentFolder.BrokenReferences(body, this, known));
        return _faults.Count == 0;
    }

    /// <summary>Adds a fault for each figure of the text that can't be drawn, as far as the text alone tells.</summary>
    /// <returns>Whether all can.</returns>
    public bool CheckFigures(IFigures? figures)
    {
        _faults.AddRange(FigureFaults(figures, find: null));
        return _faults.Count == 0;
    }

    /// <summary>What is wrong with the figures of the text, by the line of the file.</summary>
    internal IEnumerable<ContentFault> FigureFaults(IFigures? figures, Func<string, string, ContentBody?>? find) =>
        from block in figures is null || type.Extension != ".md" ? [] : FigureBlock.In(_read.Value)
        from fault in figures!.Faults(block.Text, find)
        select new ContentFault(path, block.Line + fault.Line, fault.Reason);

    private (string Yaml, string Markdown, int BodyLine) Split()
    {
        if (type.Extension != ".md")
        {
            return (_read.Value, "", 1);
        }

        var lines = _read.Value.Split('\n');
        var end = lines[0].TrimEnd() == Fence ? Array.FindIndex(lines, 1, line => line.TrimEnd() == Fence) : -1;
        if (end < 0)
        {
            Fault(1, "filen ska börja med ett huvud mellan två rader med tre streck (---)");
            return ("", "", 1);
        }

        // The first fence stays as an empty line, so that YAML's line numbers are the file's.
        return ("\n" + string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 2);
    }

    private JsonObject? ReadFields(string yaml)
    {
        var read = ContentYaml.Read(yaml);
        _lines = read.Lines;
        if (read.Fault is { } fault)
        {
            Fault(fault.Line, fault.Reason);
        }

        return read.Fields;
    }

    private void CheckIdentity(JsonObject fields)
    {
        if (NaraVard.Kernel.Text.Slug.Of(Slug, LongestSlug) != Slug || Slug == "")
        {
            Fault(1, $"filens namn ska bestå av a–z, 0–9 och enkla bindestreck och vara högst {LongestSlug} tecken");
        }

        if (Slug == ContentType.NewWord)
        {
            Fault(1, $"filen får inte heta ”{ContentType.NewWord}”: där skriver redaktionen en ny text");
        }

        if (type.FrontMatter != "" && (string?)fields["type"] != type.FrontMatter)
        {
            Fault(LineOf("type"), $"”type” ska vara ”{type.FrontMatter}” i mappen {type.Folder}");
        }

        if (fields.TryGetPropertyValue("slug", out var slug) && (string?)slug != Slug)
        {
            Fault(LineOf("slug"), $"”slug” ska vara filens namn, ”{Slug}”");
        }

        fields.Remove("type");
        fields.Remove("slug");
    }

    // Found in the whole first: it is seldom there, and a line at a time is slow. An escape like \x31 shows in the values alone.
    // The fault is stored and shown, so it never holds the number, and nothing else is quoted from such a file.
    private bool HasPersons(JsonObject fields)
    {
        if (!PersonalIdentityGuard.IsIn(_read.Value) && !(_read.Value.Contains('\\', StringComparison.Ordinal) && PersonalIdentityGuard.IsIn(fields.ToJsonString(ContentJson.Options))))
        {
            return false;
        }

        Fault(LineOfPerson(_read.Value), HoldsPerson);
        return true;
    }

    private static int LineOfPerson(string read) => Math.Max(1, Array.FindIndex(read.Split('\n'), PersonalIdentityGuard.IsIn) + 1);

    /// <summary>What is wrong with a file that holds a personal identity. To be asked before it is kept anywhere, also for a while.</summary>
    /// <param name="path">The path below the content folder.</param>
    /// <param name="read">The text as it is read.</param>
    /// <returns>The fault, without the number; null when there is none to see.</returns>
    public static ContentFault? PersonIn(string path, string read) => PersonalIdentityGuard.IsIn(read) ? new ContentFault(path, LineOfPerson(read), HoldsPerson) : null;

    private void AddFiles(JsonObject fields)
    {
        foreach (var property in type.Record.GetProperties())
        {
            if (property.GetCustomAttribute<FileTextAttribute>() is not { } named)
            {
                continue;
            }

            var file = (string?)fields[JsonNamingPolicy.CamelCase.ConvertName(named.Property)] ?? "";
            var found = Path.GetFileName(file) == file && file != "" ? beside(file) : null;
            if (found is null)
            {
                Fault(LineOf(named.Property), $"filen ”{file}” finns inte i mappen {type.Folder}");
            }

            fields[Key(property)] = found;
        }
    }

    private void AddSections(JsonObject fields, string markdown, int firstLine)
    {
        var properties = ContentSections.Of(type.Record);
        if (properties is [(var whole, "")])
        {
            fields[Key(whole)] = markdown.Trim();
            return;
        }

        var found = ContentSections.Split(markdown, firstLine);
        foreach (var (property, heading) in properties)
        {
            var at = found.FindIndex(section => section.Heading == heading);
            if (at < 0)
            {
                Fault(firstLine, $"rubriken ”## {heading}” saknas");
                continue;
            }

            _lines[Key(property)] = found[at].Line;
            fields[Key(property)] = found[at].Text;
            found.RemoveAt(at);
        }

        foreach (var (heading, line, _) in found.Where(section => section.Heading != "" || section.Text != ""))
        {
            Fault(line, heading == "" ? "text före den första rubriken" : $"rubriken ”## {heading}” hör inte till {type.Plural.ToLowerInvariant()}");
        }
    }

    private ContentBody? Deserialize(JsonObject fields)
    {
        try
        {
            return type.Read(fields.ToJsonString(ContentJson.Options));
        }
        catch (JsonException mismatch)
        {
            var at = (mismatch.Path ?? "$").TrimStart('$').TrimStart('.');
            var value = Follow(fields, at);
            Fault(
                _lines.TryGetValue(at, out var line) ? line : 1,
                value is JsonValue wrong && !IsUnknown(mismatch) ? $"”{at}” kan inte vara ”{wrong}”" : $"”{at}” är inte en känd nyckel eller har fel form");
        }

        return null;
    }

    // System.Text.Json tells the two apart in nothing but the text.
    private static bool IsUnknown(JsonException mismatch) => mismatch.Message.Contains("could not be mapped", StringComparison.Ordinal);

    private static JsonNode? Follow(JsonNode? node, string path)
    {
        foreach (var step in path.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                JsonArray list when int.TryParse(step, out var i) && i < list.Count => list[i],
                JsonObject map => map[step],
                _ => null,
            };
        }

        return node;
    }

    private void Validate(ContentBody body)
    {
        foreach (var (at, message) in RecordRules.Faults(body))
        {
            Fault(LineOf(at), message);
        }
    }

    private static string Key(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private void Fault(int line, string reason) => _faults.Add(new ContentFault(path, Math.Max(1, line), reason));
}
