using NaraVard.Kernel.Content;

namespace NaraVard.Library.Sources;

/// <summary>The line that says where a page's facts come from.</summary>
internal sealed record SourceLine(SourceReference Source, LiveSnapshot Content)
{
    public string? Address => Crossings.Of(Content).SourceAddress(Source.Document);

    /// <summary>What stands after the title: section, figure, table and year, as far as they are known.</summary>
    public string Rest => string.Concat(new[]
    {
        Source.Section,
        Source.Figure,
        Source.Table is { } table ? $"tabell {table}" : "",
        Source.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "",
    }.Where(part => part != "").Select(part => $", {part}"));
}
