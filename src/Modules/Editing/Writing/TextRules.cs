using System.Collections;
using System.Reflection;
using System.Text.Json;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Writing;

/// <summary>
/// What must hold of a text before it is stored, however it arrives: by form, by API or as an offer. The record's own
/// annotations, in its rows as well; bounds on every text and list; that what it points to is there; and that no personal
/// identity number stands in it.
/// </summary>
internal static class TextRules
{
    /// <param name="type">What the text is.</param>
    /// <param name="json">The text.</param>
    /// <param name="live">What it can point to.</param>
    /// <param name="before">The text as it was, or null. What it points to already can stay, also when it is no longer public.</param>
    /// <returns>The text as it is stored, or all that has to be mended, by path: "Title", "EvidenceFor[2].Why".</returns>
    public static Outcome<string> Check(ContentType type, string json, LiveSnapshot live, string? before = null)
    {
        ContentBody body;
        try
        {
            body = type.Read(json);
        }
        catch (JsonException)
        {
            return new Problem.Invalid("", "Texten går inte att läsa som den typ av innehåll den ska vara");
        }

        var known = before is null ? [] : Pointers(type.Read(before), "").Where(pointer => pointer.Value != "").Select(pointer => (pointer.Type, pointer.Value)).ToHashSet();
        List<Problem.Invalid> faults =
        [
            .. RecordRules.Faults(body).Select(fault => new Problem.Invalid(fault.Path, fault.Message)),
            .. Bounds(body, ""),
            .. Figures(body, live),
            .. Pointers(body, "").Where(pointer => !known.Contains((pointer.Type, pointer.Value)) && !IsThere(pointer, live))
                .Select(pointer => new Problem.Invalid(pointer.Path, FaultOf(pointer))),
        ];
        return faults.Count == 0 ? type.Write(body) : new Problem.InvalidFields([.. faults.DistinctBy(fault => (fault.Field, fault.Field == "" ? fault.Message : ""))]);
    }

    private static IEnumerable<Problem.Invalid> Figures(ContentBody body, LiveSnapshot live) =>
        from property in body.GetType().GetProperties()
        where property.IsDefined(typeof(SectionAttribute))
        from fault in live.FigureFaults((string?)property.GetValue(body))
        select new Problem.Invalid(property.Name, $"Figuren på rad {fault.Line}: {fault.Reason}");

    private static IEnumerable<Problem.Invalid> Bounds(object record, string path)
    {
        foreach (var (property, value) in RecordRules.Values(record))
        {
            var texts = value switch { string text => [text], IEnumerable<string> several => several.ToList(), IEnumerable<KeyValuePair<string, int>> pairs => pairs.Select(pair => pair.Key).ToList(), _ => [] };
            var longest = FormFields.LongestOf(property);
            if (value is not string and IEnumerable list && list.Cast<object>().Count() > FormField.MostRows)
            {
                yield return new(path + property.Name, $"Listan får ha högst {FormField.MostRows} rader");
            }

            if (texts.Any(text => text.Length > longest))
            {
                yield return new(path + property.Name, $"Korta texten till högst {longest:N0} tecken");
            }

            if (!texts.All(text => Composed.IsText(text)))
            {
                yield return new(path + property.Name, "Ta bort tecken som inte är text, till exempel styrtecken");
            }

            foreach (var number in texts.Select(text => PersonalIdentityGuard.Check(path + property.Name, text)).OfType<Problem.Invalid>())
            {
                yield return number;
            }
        }

        foreach (var fault in RecordRules.Within(record, path).SelectMany(row => Bounds(row.Record, row.Path)))
        {
            yield return fault;
        }
    }

    private static IEnumerable<(string Path, string Type, string Value)> Pointers(object record, string path)
    {
        foreach (var (property, value) in RecordRules.Values(record))
        {
            var to = property.GetCustomAttribute<ReferencesAttribute>()?.Type ?? (property.IsDefined(typeof(AddressesAttribute)) ? "" : null);
            IEnumerable<string> slugs = value switch { string one when one != "" => [one], IEnumerable<string> several => several, _ => [] };
            foreach (var slug in to is null ? [] : slugs)
            {
                yield return (path + property.Name, to!, slug);
            }

            if (value is SourceReference source)
            {
                yield return ($"{path}{property.Name}.{nameof(SourceReference.Document)}", "source", source.Document);
            }
        }

        foreach (var pointer in RecordRules.Within(record, path).SelectMany(row => Pointers(row.Record, row.Path)))
        {
            yield return pointer;
        }
    }

    private static string FaultOf((string Path, string Type, string Value) pointer) => pointer switch
    {
        { Type: "" } => AddressesAttribute.Fault(pointer.Value),
        { Value: "" } => "Välj källan",
        _ => $"”{pointer.Value}” finns inte bland det som är publicerat. Välj något som finns",
    };

    // A source is named by its title; what may be of any type by its whole address; everything else by the end of it.
    private static bool IsThere((string Path, string Type, string Value) pointer, LiveSnapshot live) => pointer.Path.EndsWith($".{nameof(SourceReference.Document)}", StringComparison.Ordinal)
        ? live.Items.Any(item => item.Type.Name == pointer.Type && item.Any.Title == pointer.Value)
        : pointer.Type == "" ? live.Items.Any(item => item.Address == pointer.Value) : live.Find(pointer.Type, pointer.Value) is not null;
}
