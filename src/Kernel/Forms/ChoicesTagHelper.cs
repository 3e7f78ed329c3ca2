using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace NaraVard.Kernel.Forms;

/// <summary>Radio buttons under one legend.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Legend">The question they answer.</param>
/// <param name="Choices">The answers.</param>
/// <param name="Hint">A line of help, or null.</param>
public sealed record ChoiceGroup(string Name, string Legend, IEnumerable<Choice> Choices, string? Hint = null);

/// <summary>One radio button.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What stands beside it.</param>
/// <param name="IsChosen">Whether it is chosen.</param>
/// <param name="Hint">A line of help, or null.</param>
public sealed record Choice(string Value, string Text, bool IsChosen, string? Hint = null)
{
    /// <summary>The icon beside the word where the choices are shown as chips, or null.</summary>
    public string? Icon { get; init; }
}

/// <summary>A group of radio buttons with its legend, its hint and its error, tied together for assistive technology as <see cref="FieldTagHelper"/> does for an input.</summary>
[HtmlTargetElement("choices", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesTagHelper(HtmlEncoder encoder) : TagHelper
{
    /// <summary>The question and its answers.</summary>
    public required ChoiceGroup Group { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public required ViewContext ViewContext { get; set; }

    private string? Error => ViewContext.ModelState.TryGetValue(Group.Name, out var state) && state.Errors is [var first, ..] ? first.ErrorMessage : null;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Error is null ? "fieldset" : "fieldset has-error");
        output.Attributes.SetAttribute("id", Group.Name);
        if ((Error is not null ? "error" : Group.Hint is not null ? "hint" : null) is { } kind)
        {
            output.Attributes.SetAttribute("aria-describedby", $"{Group.Name}-{kind}");
        }

        output.Content.AppendHtml($"<legend>{Encoded(Group.Legend)}</legend>");
        if (Group.Hint is { } hint)
        {
            output.Content.AppendHtml($"<p class=\"field-hint\" id=\"{Group.Name}-hint\">{Encoded(hint)}</p>");
        }

        if (Error is { } error)
        {
            output.Content.AppendHtml($"<p class=\"field-error\" id=\"{Group.Name}-error\"><svg class=\"icon\" aria-hidden=\"true\"><use href=\"{ThemeFiles.Icon(ViewContext, "warning")}\"></use></svg> {Encoded(error)}</p>");
        }

        foreach (var choice in Group.Choices)
        {
            output.Content.AppendHtml(Button(choice));
        }
    }

    private string Button(Choice choice)
    {
        var hint = choice.Hint is null ? "" : $"<span class=\"choice-hint\">{Encoded(choice.Hint)}</span>";
        return $"<label class=\"choice\"><input type=\"radio\" name=\"{Group.Name}\" value=\"{Encoded(choice.Value)}\"{(choice.IsChosen ? " checked" : "")} /><span>{Encoded(choice.Text)}</span>{hint}</label>";
    }

    private string Encoded(string text) => encoder.Encode(text);
}
