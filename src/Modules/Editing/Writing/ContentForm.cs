using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Text.Json.Nodes;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Writing;

/// <summary>A form filled in: shows itself, and becomes a text to store when nothing has to be mended.</summary>
internal sealed class ContentForm
{
    private readonly LiveSnapshot _live;
    private readonly List<Problem.Invalid> _faults = [];
    private readonly JsonObject _text;
    private readonly TypedText _stored;

    private ContentForm(ContentType type, JsonObject text, TypedText typed, LiveSnapshot live, JsonObject? stored = null)
    {
        (Type, Typed, _live) = (type, typed, live);
        Fields = FormFields.Of(type);
        (_text, _stored) = (text, TypedText.Of(stored ?? text, Fields));
        Choices = Fields.ToDictionary(field => field.Name, ChoicesOf);
    }

    public ContentType Type { get; }

    public TypedText Typed { get; }

    public IReadOnlyList<FormField> Fields { get; }

    /// <summary>What can be chosen in each field, by the field's name.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FieldChoice>> Choices { get; }

    /// <summary>The form as it opens: with the stored text.</summary>
    public static ContentForm Opened(ContentType type, string json, LiveSnapshot live)
    {
        var text = Parse(json);
        return new ContentForm(type, text, TypedText.Of(text, FormFields.Of(type)), live);
    }

    /// <summary>The form as it was sent, over a stored text that keeps what the form doesn't show.</summary>
    public static ContentForm Sent(ContentType type, string json, TypedText typed, LiveSnapshot live)
    {
        var form = new ContentForm(type, Parse(json), typed, live);
        foreach (var field in form.Fields)
        {
            form.Put(field);
        }

        return form;
    }

    /// <summary>A whole text that came another way, as if it had been typed over a stored one.</summary>
    public static ContentForm Arrived(ContentType type, string json, string stored, LiveSnapshot live)
    {
        var text = Parse(json);
        var form = new ContentForm(type, text, TypedText.Of(text, FormFields.Of(type)), live, Parse(stored));
        foreach (var field in form.Fields)
        {
            form.Put(field);
        }

        return form;
    }

    /// <summary>The text with all that could be taken of what was typed.</summary>
    public ContentBody Body => Type.Read(_text.ToJsonString(ContentJson.Options));

    /// <summary>The text as JSON, with all that could be taken of what was typed.</summary>
    public string Json => Type.Write(Body);

    /// <summary>The text to store, or all that has to be mended first.</summary>
    public Outcome<string> Checked()
    {
        var body = Body;
        List<ValidationResult> results = [];
        Validator.TryValidateObject(body, new ValidationContext(body), results, validateAllProperties: true);
        var told = results.Select(result => new Problem.Invalid(FieldOf(result.MemberNames.FirstOrDefault()), result.ErrorMessage ?? "Ändra texten"));

        // A field says one thing at a time: first what could not even be read.
        List<Problem.Invalid> all = [.. _faults.Concat(told).DistinctBy(fault => fault.Field == "" ? fault.Message : fault.Field)];
        return all.Count == 0 ? Type.Write(body) : new Problem.InvalidFields(all);
    }

    private static JsonObject Parse(string json) => (JsonObject)JsonNode.Parse(json)!;

    private string FieldOf(string? member) => Fields.Any(field => field.Name == member) ? member! : "";

    private IReadOnlyList<FieldChoice> ChoicesOf(FormField field)
    {
        if (field.Items == "")
        {
            return field.Fixed;
        }

        // What the text points to already can stay, also when it isn't public now.
        var items = _live.Items.Where(item => item.Type.Name == field.Items)
            .Select(item => new FieldChoice(field.ByTitle ? item.Any.Title : item.Slug, item.Any.Title))
            .OrderBy(choice => choice.Label, StringComparer.Create(new CultureInfo("sv-SE"), ignoreCase: true)).ToList();
        return [.. items, .. _stored.All(field).Where(value => items.All(item => item.Value != value)).Select(value => new FieldChoice(value, $"{value} (inte publicerad)"))];
    }

    private void Put(FormField field)
    {
        var typed = string.Join('\n', field.Kind == FieldKind.Choices ? Typed.All(field) : [Typed.One(field)]);
        if (typed.Length > field.Longest && field.Kind is FieldKind.Line or FieldKind.Text or FieldKind.Lines)
        {
            Fault(field, string.Create(CultureInfo.GetCultureInfo("sv-SE"), $"Korta texten till högst {field.Longest:N0} tecken"));
        }
        else if (PersonalIdentityGuard.Check(field.Name, typed) is Problem.Invalid number)
        {
            _faults.Add(number);
        }

        if (ValueOf(field) is (true, var value))
        {
            Set(field, value);
        }
    }

    private (bool IsTaken, JsonNode? Value) ValueOf(FormField field) => field.Kind switch
    {
        FieldKind.Number => Number(field),
        FieldKind.Choice => OneChoice(field),
        FieldKind.Choices => ManyChoices(field),
        FieldKind.Lines => (true, List(Typed.All(field))),
        _ => (true, Typed.One(field)),
    };

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

    private (bool IsTaken, JsonNode? Value) OneChoice(FormField field)
    {
        var typed = Typed.One(field);
        if (Choices[field.Name].Any(choice => choice.Value == typed) || (typed == "" && !field.IsRequired))
        {
            return (true, typed);
        }

        Fault(field, field.WhenMissing == "" || typed != "" ? "Välj ett av alternativen" : field.WhenMissing);
        return (false, null);
    }

    private (bool IsTaken, JsonNode? Value) ManyChoices(FormField field)
    {
        var offered = Choices[field.Name].Select(choice => choice.Value).ToHashSet();
        var typed = Typed.All(field);
        if (typed.Any(value => !offered.Contains(value)))
        {
            Fault(field, "Välj bland alternativen som finns");
        }

        // The boxes stand in another order than the text has them; what stays keeps its place.
        var stored = _stored.All(field);
        return (true, List([.. stored.Where(typed.Contains), .. typed.Except(stored).Where(offered.Contains)]));
    }

    private static JsonArray List(IEnumerable<string> values) => new([.. values.Select(value => (JsonNode)value)]);

    private void Set(FormField field, JsonNode? value)
    {
        var at = _text;
        foreach (var step in field.Path.SkipLast(1))
        {
            at[step] ??= new JsonObject();
            at = (JsonObject)at[step]!;
        }

        at[field.Path[^1]] = value;
    }

    private void Fault(FormField field, string message) => _faults.Add(new Problem.Invalid(field.Name, message));
}
