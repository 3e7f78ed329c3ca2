using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Library.Figures;

/// <summary>The figures that authors ask for in their texts, drawn from the datasets.</summary>
internal sealed class FigureBlocks : IFigures
{
    private const string Type = "dataset";

    public string ToHtml(string block, Func<string, string, ContentBody?> find, ISet<string> ids)
    {
        var (spec, faults) = FigureReader.Read(block);
        spec = faults.Count == 0 ? spec?.Named(ids) : spec;
        if (spec is null || Find(spec, find) is not { } dataset)
        {
            return FigureHtml.Unreadable();
        }

        var table = CsvTable.Read(dataset.Csv);
        return faults.Count > 0 || FigureData.Faults(spec, table).Any()
            ? FigureHtml.TableAlone(spec, dataset, table)
            : FigureHtml.Of(spec, dataset, FigureData.Of(spec, table));
    }

    public IEnumerable<(int Line, string Reason)> Faults(string block, Func<string, string, ContentBody?>? find)
    {
        var (spec, faults) = FigureReader.Read(block);
        return spec is null || find is null || spec.Data == "" ? faults : faults.Concat(AgainstData(spec, find));
    }

    /// <summary>The figures of a text that can be drawn, in reading order.</summary>
    public static IReadOnlyList<FigureSpec> In(string markdown)
    {
        var ids = new HashSet<string>();
        return [.. FigureBlock.In(markdown).Select(block => FigureReader.Read(block.Text)).Where(read => read.Faults.Count == 0).Select(read => read.Spec!.Named(ids))];
    }

    public string AsTables(string markdown, Func<string, string, ContentBody?> find)
    {
        var number = 0;
        var blocks = FigureBlock.In(markdown).ToDictionary(block => block.Line, _ => ++number);
        return FigureBlock.Replace(markdown, block => FigureMarkdown.Of(blocks[block.Line], FigureReader.Read(block.Text).Spec, find));
    }

    internal static Dataset? Find(FigureSpec spec, Func<string, string, ContentBody?> find) => find(Type, spec.Data) as Dataset;

    private static IEnumerable<(int Line, string Reason)> AgainstData(FigureSpec spec, Func<string, string, ContentBody?> find) => Find(spec, find) is { } dataset
        ? FigureData.Faults(spec, CsvTable.Read(dataset.Csv))
        : [(spec.Lines.GetValueOrDefault("data", 1), $"siffrorna ”{spec.Data}” finns inte bland det som är publicerat")];
}
