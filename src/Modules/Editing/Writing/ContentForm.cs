using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NaraVard.Editing.Comments;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Writing;

/// <summary>A form filled in: shows itself, and becomes a text to store when nothing has to be mended.</summary>
internal sealed partial class ContentForm
{
    private readonly LiveSnapshot _live;
    private readonly List<Problem.Invalid> _faults = [];
    private readonly JsonObject _text;
    private readonly string _before;
    private readonly Dictionary<(string Items, bool ByTitle), IReadOnlyList<FieldChoice>> _choices = [];

    private ContentForm(ContentType type, string before, LiveSnapshot live, Func<JsonObject, TypedText> typed)
    {
        (Type, _before, _live, _text) = (type, before, live, (JsonObject)JsonNode.Parse(before)!);
        Fields = FormFields.Of(type);
        Typed = typed(_text);
    }

    public ContentType Type { get; }

    public TypedText Typed { get; }

    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>Where the text is talked about; null for one that isn't begun.</summary>
    public Discussion? Discussion { get; set; }

    /// <summary>The form as it opens: with the stored text.</summary>
    public static ContentForm Opened(ContentType type, string json, LiveSnapshot live) => new(type, json, live, text => TypedText.Of(text, FormFields.Of(type)));

    /// <summary>The form as it was sent, over a stored text that keeps what the form doesn't show.</summary>
    /// <param name="type">What the text is.</param>
    /// <param name="json">The stored text.</param>
    /// <param name="typed">What stands in the inputs.</param>
    /// <param name="live">What it can point to.</param>
    /// <param name="usedIds">All ids that rows of the item have had, when the text is to be saved; null while somebody is still writing.</param>
    public static ContentForm Sent(ContentType type, string json, TypedText typed, LiveSnapshot live, IReadOnlySet<string>? usedIds = null)
    {
        var form = new ContentForm(type, json, live, _ => typed);
        foreach (var field in form.Fields)
        {
            form.Put(field, form._text);
        }

        StableIds.Give(type, form._text, usedIds);
        return form;
    }

    /// <summary>The text with all that could be taken of what was typed.</summary>
    public ContentBody Body => Type.Read(_text.ToJsonString(ContentJson.Options));

    /// <summary>The text as JSON, with all that could be taken of what was typed.</summary>
    public string Json => Type.Write(Body);

    /// <summary>What can be chosen in a field. What stands there already can stay, also when it isn't public now.</summary>
    public IReadOnlyList<FieldChoice> Choices(FormField field)
    {
        var offered = field.Items == "" ? field.Fixed : Offered(field);
        var gone = field.Items == "" ? [] : Typed.All(field).Where(value => offered.All(choice => choice.Value != value)).Select(value => new FieldChoice(value, $"{value} (inte publicerad)"));
        return [.. offered, .. gone];
    }

    /// <summary>The text to store, or all that has to be mended first. A field says one thing at a time: first what could not even be read.</summary>
    public Outcome<string> Checked()
    {
        var ruled = TextRules.Check(Type, Json, _live, _before);
        IReadOnlyList<Problem.Invalid> told = ruled.Problem switch
        {
            Problem.InvalidFields several => several.Faults,
            Problem.Invalid one => [one],
            _ => [],
        };
        List<Problem.Invalid> all = [.. _faults.Concat(told.Select(InForm)).DistinctBy(fault => fault.Field == "" ? fault.Message : fault.Field).OrderBy(PlaceOf)];
        return all.Count == 0 ? ruled : new Problem.InvalidFields(all);
    }

    // In the order of the form; what is about the whole comes first.
    private int PlaceOf(Problem.Invalid fault) =>
        fault.Field == "" ? -1 : Fields.TakeWhile(field => field.Name != fault.Field && !fault.Field.StartsWith($"{field.Name}.", StringComparison.Ordinal)).Count();

    // "EvidenceFor[2].Why" is an input of the third row that is left.
    private Problem.Invalid InForm(Problem.Invalid fault)
    {
        if (RowPath().Match(fault.Field) is { Success: true } at && Fields.FirstOrDefault(field => field.Name == at.Groups["list"].Value) is { } rows)
        {
            var key = Typed.KeptKeys(rows).ElementAtOrDefault(int.Parse(at.Groups["row"].Value, CultureInfo.InvariantCulture));
            return fault with { Field = $"{rows.Name}.{key}.{at.Groups["field"].Value}" };
        }

        return Fields.Any(field => field.Name == fault.Field) ? fault : fault with { Field = "" };
    }

    private IReadOnlyList<FieldChoice> Offered(FormField field)
    {
        if (!_choices.TryGetValue((field.Items, field.ByTitle), out var offered))
        {
            offered = [.. _live.Items.Where(item => item.Type.Name == field.Items).Select(item => new FieldChoice(field.ByTitle ? item.Any.Title : item.Slug, item.Any.Title)).OrderBy(choice => choice.Label, SwedishOrder.Words)];
            _choices[(field.Items, field.ByTitle)] = offered;
        }

        return offered;
    }

    private void Put(FormField field, JsonObject text)
    {
        if (field.Kind is not (FieldKind.Choices or FieldKind.Rows) && Typed.One(field).Length > field.Longest)
        {
            Fault(field, string.Create(CultureInfo.GetCultureInfo("sv-SE"), $"Korta texten till högst {field.Longest:N0} tecken"));
        }

        if (ValueOf(field, text) is (true, var value))
        {
            Set(text, field, value);
        }
    }

    private (bool IsTaken, JsonNode? Value) ValueOf(FormField field, JsonObject text) => field.Kind switch
    {
        FieldKind.Number => Number(field),
        FieldKind.Choice => OneChoice(field),
        FieldKind.Choices => ManyChoices(field, text),
        FieldKind.Lines => (true, List(Typed.All(field))),
        FieldKind.Pairs => Pairs(field),
        FieldKind.Rows => (true, new JsonArray([.. Typed.KeptKeys(field).Select(key => Row(field, key))])),
        _ => (true, Typed.One(field) is { Length: > 0 } written && field.IsFile ? written + "\n" : Typed.One(field)),
    };

    private JsonObject Row(FormField rows, string key)
    {
        var row = new JsonObject();
        foreach (var field in rows.In(key))
        {
            Put(field, row);
        }

        return row;
    }

    private (bool IsTaken, JsonNode? Value) Number(FormField field)
    {
        var typed = Typed.One(field);
        if (int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return (true, number);
        }

        if (typed == "" && !field.IsRequired)
        {
            return (true, null);
        }

        Fault(field, "Skriv ett heltal med siffror");
        return (false, null);
    }

    private (bool IsTaken, JsonNode? Value) Pairs(FormField field)
    {
        var pairs = Typed.All(field).Select(line => line.Split(':', StringSplitOptions.TrimEntries)).ToList();
        if (pairs.FirstOrDefault(pair => pair.Length != 2 || pair[0] == "" || !int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out _)) is { } odd)
        {
            Fault(field, $"Skriv ”{string.Join(": ", odd)}” som ett ord, ett kolon och ett heltal");
            return (false, null);
        }

        return (true, new JsonObject(pairs.DistinctBy(pair => pair[0]).Select(pair => KeyValuePair.Create(pair[0], (JsonNode?)int.Parse(pair[1], CultureInfo.InvariantCulture)))));
    }

    // Whether other content is there is told by the rules for all texts.
    private (bool IsTaken, JsonNode? Value) OneChoice(FormField field)
    {
        var typed = Typed.One(field);
        if ((field.Items != "" && typed != "") || field.Fixed.Any(choice => choice.Value == typed) || (typed == "" && (!field.IsRequired || (field.Items != "" && field.WhenMissing == ""))))
        {
            return (true, typed);
        }

        Fault(field, field.WhenMissing == "" || typed != "" ? "Välj ett av alternativen" : field.WhenMissing);
        return (field.Items != "", "");
    }

    private (bool IsTaken, JsonNode? Value) ManyChoices(FormField field, JsonObject text)
    {
        var typed = Typed.All(field);
        if (field.Items == "" && typed.Any(value => field.Fixed.All(choice => choice.Value != value)))
        {
            Fault(field, "Välj bland alternativen som finns");
            typed = [.. typed.Where(value => field.Fixed.Any(choice => choice.Value == value))];
        }

        // The boxes stand in another order than the text has them; what stays keeps its place.
        var stored = TypedText.Of(text, [field]).All(field);
        return (true, List([.. stored.Where(typed.Contains), .. typed.Except(stored)]));
    }

    private static JsonArray List(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    private static void Set(JsonObject text, FormField field, JsonNode? value)
    {
        var at = text;
        foreach (var step in field.Path.SkipLast(1))
        {
            at[step] ??= new JsonObject();
            at = (JsonObject)at[step]!;
        }

        at[field.Path[^1]] = value;
    }

    private void Fault(FormField field, string message) => _faults.Add(new Problem.Invalid(field.Name, message));

    [GeneratedRegex(@"^(?<list>\w+)\[(?<row>\d+)\]\.(?<field>.+)$")]
    private static partial Regex RowPath();
}
