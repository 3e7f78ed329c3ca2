using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NaraVard.Kernel.Forms;

/// <summary>
/// A label, its hint, its error and its input, tied together for assistive technology. More than one row gives a text
/// area, items give a select, and <c>type</c> is passed on to the input.
/// </summary>
[HtmlTargetElement("field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IHtmlGenerator generator) : TagHelper
{
    private static readonly string[] Own = ["for", "label", "hint", "rows", "items", "type", "optional"];

    public required ModelExpression For { get; set; }

    /// <summary>The label; the property's display name when left out.</summary>
    public string? Label { get; set; }

    /// <summary>A line of help between the label and the input.</summary>
    public string? Hint { get; set; }

    /// <summary>The height in lines; more than one gives a text area.</summary>
    public int Rows { get; set; } = 1;

    /// <summary>The choices of a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The type of a single-line input; "text" when left out.</summary>
    public string? Type { get; set; }

    /// <summary>Whether to say that the field may be left empty.</summary>
    public bool Optional { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private string Id => TagBuilder.CreateSanitizedId(For.Name, "_");

    private string? Error => ViewContext.ModelState.TryGetValue(For.Name, out var entry) && entry.Errors is [var first, ..]
        ? first.ErrorMessage
        : null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var passedOn = output.Attributes.Where(a => !Own.Contains(a.Name)).ToDictionary(a => a.Name, a => (object?)a.Value);
        output.Attributes.Clear();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "field" : "field has-error");
        output.Content.AppendHtml(LabelTag());
        output.Content.AppendHtml(Paragraph("hint", Hint));
        output.Content.AppendHtml(Paragraph("error", Error));
        output.Content.AppendHtml(Input(InputAttributes(passedOn)));
    }

    private TagBuilder LabelTag()
    {
        var label = new TagBuilder("label");
        label.Attributes["for"] = Id;
        label.InnerHtml.Append(Label ?? For.Metadata.DisplayName ?? For.Name);
        if (Optional)
        {
            label.InnerHtml.AppendHtml(" <span class=\"field-optional\">(frivilligt)</span>");
        }

        return label;
    }

    private IHtmlContent Paragraph(string kind, string? text)
    {
        if (text is null)
        {
            return HtmlString.Empty;
        }

        var paragraph = new TagBuilder("p");
        paragraph.Attributes["id"] = $"{Id}-{kind}";
        paragraph.AddCssClass($"field-{kind}");
        if (kind == "error")
        {
            paragraph.InnerHtml.AppendHtml($"<svg class=\"icon\" aria-hidden=\"true\"><use href=\"{ThemeFiles.Icon(ViewContext, "warning")}\"></use></svg> ");
        }

        paragraph.InnerHtml.Append(text);
        return paragraph;
    }

    private IHtmlContent Input(Dictionary<string, object?> attributes)
    {
        if (Items is not null)
        {
            return generator.GenerateSelect(ViewContext, For.ModelExplorer, optionLabel: null, For.Name, Items, allowMultiple: false, attributes);
        }

        if (Rows > 1)
        {
            return generator.GenerateTextArea(ViewContext, For.ModelExplorer, For.Name, Rows, columns: 0, attributes);
        }

        attributes["type"] = Type ?? "text";
        return Type == "password"
            ? generator.GeneratePassword(ViewContext, For.ModelExplorer, For.Name, null, attributes)
            : generator.GenerateTextBox(ViewContext, For.ModelExplorer, For.Name, For.Model, Type switch { "date" => "{0:yyyy-MM-dd}", "time" => "{0:HH:mm}", _ => null }, attributes);
    }

    private Dictionary<string, object?> InputAttributes(Dictionary<string, object?> attributes)
    {
        var described = string.Join(' ', new[] { Hint is null ? null : $"{Id}-hint", Error is null ? null : $"{Id}-error" }.OfType<string>());
        if (described != "")
        {
            attributes["aria-describedby"] = described;
        }

        if (Error is not null)
        {
            attributes["aria-invalid"] = "true";
        }

        return attributes;
    }
}
