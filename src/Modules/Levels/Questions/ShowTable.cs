using NaraVard.Kernel.Content;

namespace NaraVard.Levels.Questions;

/// <summary>A level's table with its links in place.</summary>
internal sealed class ShowTable(LiveContent content, ContentTypes types)
{
    public async Task<TableView?> RunAsync(string address, CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        return live.Read<QuestionTable>(address) is { Body: var table } item
            ? new TableView(item, live.Derive(Staircase.Of), [.. table.Tools.Select(tool => ToolOf(tool, live))], SourceOf(table, live))
            : null;
    }

    private ToolView ToolOf(TableTool tool, LiveSnapshot live) => live.Find("method", tool.Method) is { } method
        ? new ToolView(tool.Text, method.Any.Title, types.AddressOf("method", tool.Method))
        : new ToolView(tool.Text, null, null);

    private static string? SourceOf(QuestionTable table, LiveSnapshot live) =>
        live.Items.FirstOrDefault(item => item.Type.Name == "source" && item.Any.Title == table.Source.Document)?.Address;
}

/// <summary>What the page of a table shows.</summary>
/// <param name="Item">The table as it is published.</param>
/// <param name="Staircase">The way to the other levels.</param>
/// <param name="Tools">Its tools with their links.</param>
/// <param name="Source">The page of the report it comes from, or null.</param>
internal sealed record TableView(Live<QuestionTable> Item, Staircase Staircase, IReadOnlyList<ToolView> Tools, string? Source)
{
    public QuestionTable Table => Item.Body;

    public SystemLevel Level => Table.Key;

    /// <summary>The step's place in the staircase, from 1.</summary>
    public int Place => (int)Level + 1;

    public Step? Below => Neighbour(-1);

    public Step? Above => Neighbour(+1);

    private Step? Neighbour(int steps) =>
        Staircase.Steps.ElementAtOrDefault((int)Level + steps) is { Questions: > 0 } step ? step : null;
}

/// <summary>A tool and the page that tells how, when there is one.</summary>
internal sealed record ToolView(string Text, string? Method, string? Address);
