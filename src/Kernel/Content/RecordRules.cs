using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;

namespace NaraVard.Kernel.Content;

/// <summary>What the annotations of a content record, and of the records in its lists, say of its values.</summary>
public static class RecordRules
{
    /// <summary>All that the annotations find wrong.</summary>
    /// <param name="record">A content record.</param>
    /// <param name="path">What stands before the names of its properties: "" for a whole text.</param>
    /// <returns>The path to each value, "EvidenceFor[2].Why", and what to do, in Swedish.</returns>
    public static IEnumerable<(string Path, string Message)> Faults(object record, string path = "")
    {
        List<ValidationResult> results = [];
        Validator.TryValidateObject(record, new ValidationContext(record), results, validateAllProperties: true);
        return results.Select(result => (path + result.MemberNames.FirstOrDefault(), result.ErrorMessage ?? "Ändra värdet"))
            .Concat(Within(record, path).SelectMany(inner => Faults(inner.Record, inner.Path)));
    }

    /// <summary>The properties of a record that are stored, with their values; those without a value are left out.</summary>
    public static IEnumerable<(PropertyInfo Property, object Value)> Values(object record) =>
        from property in record.GetType().GetProperties()
        where property.SetMethod is not null && property.GetIndexParameters().Length == 0
        let value = property.GetValue(record)
        where value is not null
        select (property, value);

    /// <summary>The records within a record: its source, and the rows of its lists, each with the path to it.</summary>
    public static IEnumerable<(object Record, string Path)> Within(object record, string path) => Values(record).SelectMany(pair => pair.Value switch
    {
        SourceReference source => [(source, $"{path}{pair.Property.Name}.")],
        string or IEnumerable<string> or IEnumerable<KeyValuePair<string, int>> => [],
        IEnumerable rows => rows.Cast<object>().Where(row => row.GetType().IsClass).Select((row, i) => (row, $"{path}{pair.Property.Name}[{i}].")),
        _ => Enumerable.Empty<(object, string)>(),
    });
}
