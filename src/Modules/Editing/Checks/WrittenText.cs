using System.Collections;
using System.Reflection;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Checks;

/// <summary>A stretch of text that somebody writes in a field.</summary>
/// <param name="Field">The name of the field of the form that it stands in or below.</param>
/// <param name="Label">What that field is called.</param>
/// <param name="Text">What is written.</param>
/// <param name="TopLevel">The highest level a heading may have in it; 0 when it is not Markdown.</param>
internal sealed record WrittenText(string Field, string Label, string Text, int TopLevel)
{
    private const int WholeText = 2;
    private const int UnderHeading = 3;

    /// <summary>All that is written in a record, in the order of its fields; rows of a list come under the list's field.</summary>
    public static IEnumerable<WrittenText> Of(ContentBody body) =>
        from property in body.GetType().GetProperties()
        let field = property.GetCustomAttribute<FieldAttribute>()
        where field is not null && !property.IsDefined(typeof(ReferencesAttribute))
        from text in Texts(property.GetValue(body), property, field)
        where text.Text != ""
        select text with { Field = property.Name, Label = field.Label };

    private static IEnumerable<WrittenText> Texts(object? value, PropertyInfo property, FieldAttribute field) => value switch
    {
        string text => [new("", "", text, TopLevelOf(property, field))],
        IEnumerable<string> lines => lines.Select(line => new WrittenText("", "", line, 0)),
        IEnumerable rows => rows.Cast<object>().Where(row => !row.GetType().IsEnum && row is not IConvertible).SelectMany(Row),
        _ => [],
    };

    private static IEnumerable<WrittenText> Row(object row) =>
        from property in row.GetType().GetProperties()
        let field = property.GetCustomAttribute<FieldAttribute>()
        where field is not null && !property.IsDefined(typeof(ReferencesAttribute))
        from text in Texts(property.GetValue(row), property, field)
        select text;

    private static int TopLevelOf(PropertyInfo property, FieldAttribute field) => property.GetCustomAttribute<SectionAttribute>() switch
    {
        { Heading: "" } => WholeText,
        { } => UnderHeading,
        null => field.Rows > 1 && !property.IsDefined(typeof(FileTextAttribute)) ? UnderHeading : 0,
    };
}
