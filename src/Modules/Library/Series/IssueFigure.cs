using NaraVard.Kernel.Content;
using NaraVard.Library.Figures;

namespace NaraVard.Library.Series;

/// <summary>A figure of an issue as data: what it says and the numbers that it is drawn from.</summary>
/// <param name="Number">Its place in the issue, from 1.</param>
/// <param name="Id">Its id on the page.</param>
/// <param name="Title">Its title.</param>
/// <param name="Description">What one sees in it.</param>
/// <param name="Unit">What the numbers count.</param>
/// <param name="Dataset">The slug of the dataset that the numbers are from.</param>
/// <param name="Source">The title of the dataset.</param>
/// <param name="Labels">What the rows are called.</param>
/// <param name="Series">The numbers, in the order of the labels; null where one is missing.</param>
/// <param name="Note">What to bear in mind.</param>
internal sealed record IssueFigure(
    int Number, string Id, string Title, string Description, string Unit, string Dataset, string Source, IReadOnlyList<string> Labels, IReadOnlyList<FigureSeries> Series, string Note)
{
    public static IssueFigure Of(int number, FigureSpec spec, LiveSnapshot snapshot)
    {
        var dataset = FigureBlocks.Find(spec, (type, slug) => snapshot.Find(type, slug)?.Any);
        var data = dataset is not null && CsvTable.Read(dataset.Csv) is var table && !FigureData.Faults(spec, table).Any() ? FigureData.Of(spec, table) : new FigureData([], []);
        return new IssueFigure(
            number, spec.Id, spec.Title, spec.Description, dataset is null ? spec.Unit : FigureHtml.UnitOf(spec, dataset), spec.Data, dataset?.Title ?? "", data.Labels, data.Series, spec.Note);
    }
}
