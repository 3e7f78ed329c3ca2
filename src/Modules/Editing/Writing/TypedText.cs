using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Writing;

/// <summary>What stands in the inputs of a form, as it was typed: also what can't be taken as it is.</summary>
internal sealed partial class TypedText
{
    private readonly Dictionary<string, IReadOnlyList<string>> _values = [];

    private TypedText()
    {
    }

    public static TypedText Of(JsonObject text, IEnumerable<FormField> fields)
    {
        var typed = new TypedText();
        typed.Read(text, fields);
        return typed;
    }

    public static TypedText Of(IFormCollection form, IEnumerable<FormField> fields)
    {
        var typed = new TypedText();
        typed.Read(form, fields);
        return typed;
    }

    /// <summary>The value of an input that holds one.</summary>
    public string One(FormField field) => ValuesOf(field.Name) is [var first, ..] ? first : "";

    /// <summary>The values of an input that holds several: what is chosen, or the lines that are not empty.</summary>
    public IReadOnlyList<string> All(FormField field) => field.Kind is FieldKind.Lines or FieldKind.Pairs
        ? One(field).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        : [.. ValuesOf(field.Name).Where(value => value != "").Distinct()];

    /// <summary>The rows of a list by their keys, in order, also those taken away.</summary>
    public IReadOnlyList<string> Keys(FormField rows) => ValuesOf(rows.Name);

    /// <summary>Whether a row has been taken away in the form.</summary>
    public bool IsRemoved(FormField rows, string key) => ValuesOf(rows.Removed).Contains(key);

    /// <summary>The rows that stay, by their keys.</summary>
    public IReadOnlyList<string> KeptKeys(FormField rows) => [.. Keys(rows).Where(key => !IsRemoved(rows, key))];

    /// <summary>Does what a button beside a row says; nothing when none was pressed.</summary>
    public TypedText With(RowChange? change, IEnumerable<FormField> fields)
    {
        if (change is not null && fields.FirstOrDefault(field => field.Kind == FieldKind.Rows && field.Name == change.Field) is { } rows)
        {
            Change(rows, change);
        }

        return this;
    }

    /// <summary>Takes some fields as a stored text has them; in the others all stands as it was typed, also new rows without an id.</summary>
    public TypedText Taking(JsonObject text, IReadOnlyCollection<FormField> fields)
    {
        foreach (var field in fields)
        {
            _values.Remove(field.Removed);
        }

        Read(text, fields);
        return this;
    }

    private void Change(FormField rows, RowChange change)
    {
        var keys = Keys(rows).ToList();
        var at = keys.IndexOf(change.Key);
        var to = change.Act switch { RowAct.Up => at - 1, RowAct.Down => at + 1, _ => -1 };
        if (change.Act == RowAct.Add && keys.Count < FormField.MostRows)
        {
            keys.Add(change.Key);
        }
        else if (at >= 0 && to >= 0 && to < keys.Count)
        {
            (keys[at], keys[to]) = (keys[to], keys[at]);
        }

        var removed = ValuesOf(rows.Removed).Where(key => key != change.Key || change.Act is RowAct.Up or RowAct.Down);
        _values[rows.Removed] = [.. change.Act == RowAct.Remove ? removed.Append(change.Key) : removed];
        _values[rows.Name] = keys;
    }

    private IReadOnlyList<string> ValuesOf(string name) => _values.GetValueOrDefault(name, []);

    private void Read(JsonObject text, IEnumerable<FormField> fields)
    {
        foreach (var field in fields)
        {
            var node = Follow(text, field);
            if (field.Kind != FieldKind.Rows)
            {
                _values[field.Name] = Stored(node, field.Kind);
                continue;
            }

            var rows = (node as JsonArray ?? []).OfType<JsonObject>().ToList();
            _values[field.Name] = [.. rows.Select((_, i) => $"r{i}")];
            rows.Select((row, i) => (row, Key: $"r{i}")).ToList().ForEach(row => Read(row.row, field.In(row.Key)));
        }
    }

    private void Read(IFormCollection form, IEnumerable<FormField> fields)
    {
        foreach (var field in fields)
        {
            if (field.Kind != FieldKind.Rows)
            {
                _values[field.Name] = [.. form[field.Name].OfType<string>().Select(Clean)];
                continue;
            }

            _values[field.Name] = [.. form[field.Name].OfType<string>().Where(key => RowKey().IsMatch(key)).Distinct().Take(FormField.MostRows)];
            _values[field.Removed] = [.. form[field.Removed].OfType<string>().Where(_values[field.Name].Contains)];
            _values[field.Name].ToList().ForEach(key => Read(form, field.In(key)));
        }
    }

    private static JsonNode? Follow(JsonNode? text, FormField field)
    {
        foreach (var step in field.Path)
        {
            text = text?[step];
        }

        return text;
    }

    private static IReadOnlyList<string> Stored(JsonNode? node, FieldKind kind) => node switch
    {
        null => [],
        JsonArray lines when kind == FieldKind.Lines => [string.Join('\n', lines.Select(line => line?.ToString()))],
        JsonArray values => [.. values.Select(value => value?.ToString() ?? "")],
        JsonObject pairs => [string.Join('\n', pairs.Select(pair => $"{pair.Key}: {pair.Value}"))],
        _ => [node.ToString().TrimEnd('\n')],
    };

    // As the import does, so that a text which nobody changed stays the same to the letter.
    private static string Clean(string typed) => Composed.Of(typed.ReplaceLineEndings("\n")).Trim();

    [GeneratedRegex("^[a-z0-9]{1,24}$")]
    private static partial Regex RowKey();
}
