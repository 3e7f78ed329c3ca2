using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NaraVard.Library.Figures;
using NaraVard.Library.Figures.Drawing;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Kernel.Content;

namespace NaraVard.Tests.Library.Figures;

public sealed class FigureTests(Site site)
{
    private const string Csv = "plats,fore,efter\nA,10,20\nB,,5\nC,30,25\nTotalt,40,50\n";

    [Theory]
    [InlineData("staplar", "rect")]
    [InlineData("linje", ".line")]
    [InlineData("punkter", "path.mark")]
    [InlineData("små multiplar", "rect")]
    public void Each_form_is_drawn_with_what_it_is_made_of(string form, string part)
    {
        var figure = Draw($"form: {form}");

        Assert.NotEmpty(figure.QuerySelectorAll($"svg {part}"));
        Assert.Equal(["plats", "fore", "efter"], figure.QuerySelectorAll("thead th").Select(cell => cell.TextContent));
    }

    [Fact]
    public void A_number_that_is_missing_is_said_to_be_and_never_drawn_as_zero()
    {
        var figure = Draw("form: staplar");

        Assert.Equal(7, figure.QuerySelectorAll("rect").Length);
        Assert.Contains(figure.QuerySelectorAll("text"), text => text.TextContent == "uppgift saknas fore");
        Assert.Equal("uppgift saknas", figure.QuerySelectorAll("tbody tr")[1].Children[1].TextContent);
    }

    [Fact]
    public void A_line_has_a_gap_where_a_number_is_missing()
    {
        var figure = Draw("form: linje", "langs: rader", "utan: {plats: Totalt}");

        Assert.Empty(figure.QuerySelectorAll(".line.series-1"));
        Assert.Equal(2, figure.QuerySelectorAll(".line.series-2").Length);
    }

    [Fact]
    public void Rows_are_chosen_sorted_and_cut_as_the_author_says()
    {
        var figure = Draw("form: staplar", "utan: {plats: Totalt}", "sortera: fallande", "hogst: 2");

        Assert.Equal(["C", "A"], figure.QuerySelectorAll("tbody th").Select(cell => cell.TextContent));
    }

    [Fact]
    public void Numbers_can_be_told_in_thousands()
    {
        var figure = Draw("form: staplar", "delat-med: 10", "enhet: tiotal");

        Assert.Contains("tiotal", figure.QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2,5", figure.QuerySelectorAll("tbody tr")[2].Children[2].TextContent);
    }

    [Fact]
    public void Bars_begin_at_zero_and_small_drawings_share_their_scale()
    {
        var figure = Draw("form: små multiplar", "utan: {plats: Totalt}");

        Assert.Equal(0, Scale.Of([900m, 1000m], fromZero: true).From);
        var heights = figure.QuerySelectorAll("rect").Select(bar => double.Parse(bar.GetAttribute("height")!, System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(heights.Max() / 6, heights.Min(), 1);
    }

    [Theory]
    [InlineData(0, 2753, 0, 3000, 1000)]
    [InlineData(-3, 7, -5, 10, 5)]
    [InlineData(95, 100, 94, 100, 2)]
    [InlineData(0, 0, 0, 0.5, 0.5)]
    public void A_scale_ends_on_round_numbers(decimal low, decimal high, decimal from, decimal to, decimal step)
    {
        var scale = Scale.Of([low, high], fromZero: false);

        Assert.Equal((from, to, step), (scale.From, scale.To, scale.Step));
    }

    [Fact]
    public void A_block_that_can_not_be_drawn_becomes_its_table()
    {
        var figure = Draw("form: cirkel");

        Assert.Null(figure.QuerySelector("svg"));
        Assert.Equal(4, figure.QuerySelectorAll("tbody tr").Length);
    }

    [Theory]
    [InlineData("data: finns-inte\nform: staplar\ntitel: T\nbeskrivning: B\netikett: a\nserier: b", 1, "finns inte bland det som är publicerat")]
    [InlineData("data: x\nform: cirkel\ntitel: T\nbeskrivning: B\netikett: plats\nserier: fore", 2, "”form” ska vara staplar, linje, punkter, små multiplar")]
    [InlineData("data: x\nform: staplar\ntitel: T\nbeskrivning: B\netikett: plats\nserier: [fore, nu]", 6, "kolumnen ”nu” finns inte. De som finns är plats, fore, efter")]
    [InlineData("data: x\nform: staplar\ntitel: T\nbeskrivning: B\netikett: plats\nserier: fore\nfärg: röd", 7, "”färg” är inte en känd nyckel")]
    [InlineData("data: x\nform: staplar\ntitel: T\netikett: plats\nserier: fore", 1, "skriv med ”beskrivning:”")]
    [InlineData("data: x\nform: staplar\ntitel: T\nbeskrivning: B\netikett: plats\nserier: plats", 6, "inga tal blir kvar")]
    [InlineData("titel: A: B", 1, "citattecken")]
    [InlineData("data: [", 1, "")]
    public void What_is_wrong_is_told_with_its_line(string block, int line, string reason)
    {
        var faults = new FigureBlocks().Faults(block, Find).ToList();

        Assert.Contains(faults, fault => fault.Line == line && fault.Reason.Contains(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bad_figure_in_a_file_is_a_fault_with_its_line()
    {
        using var copy = new ContentCopy();
        copy.Write("themes/nara-vard.yaml", Samples.Theme);
        copy.Write("examples/rorigt.md", Samples.Example("Rörigt").Replace("Det var rörigt.\n", "Det var rörigt.\n\n```figur\ndata: x\nform: cirkel\n```\n", StringComparison.Ordinal));

        var faults = copy.Read().Faults;

        var line = File.ReadLines(Path.Combine(copy.Root, "examples/rorigt.md")).ToList().IndexOf("form: cirkel") + 1;
        Assert.Contains(faults, fault => fault.File == "examples/rorigt.md" && fault.Line == line && fault.Reason.StartsWith("”form” ska vara", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_editor_sees_the_figure_before_it_is_saved_and_is_told_what_is_wrong_with_it()
    {
        const string Block = "```figur\ndata: professionsmiljarden-specialistinriktningar-2018\nform: staplar\ntitel: Inriktningar\nbeskrivning: B\netikett: inriktning\nserier: antal_regioner\n```";
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Figuren i förhandsvisningen");

        var preview = await Editor.PreviewAsync(editor, page, [.. Editor.Example("Figuren i förhandsvisningen").Where(field => field.Name != "Gave"), ("Gave", Block)]);
        using var refused = await editor.SubmitAsync(page, ("Gave", Block.Replace("antal_regioner", "antal", StringComparison.Ordinal)));

        Assert.NotNull(preview.QuerySelector(".editor-preview figure svg[role=img]"));
        Assert.Equal(System.Net.HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Figuren på rad 7: kolumnen ”antal” finns inte", (await Visitor.ReadAsync(refused)).Text("main"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_with_the_same_title_on_a_page_have_an_id_each()
    {
        const string Block = "```figur\ndata: professionsmiljarden-specialistinriktningar-2018\nform: staplar\ntitel: Samma\nbeskrivning: B\netikett: inriktning\nserier: antal_regioner\n```";
        var editor = await site.SignedInAsync("redaktor");
        var page = await Editor.WriteAsync(editor, "Två figurer med samma titel");

        var preview = await Editor.PreviewAsync(editor, page, [.. Editor.Example("Två figurer med samma titel").Where(field => field.Name is not ("Gave" or "Done")), ("Gave", Block), ("Done", $"{Block}\n\n{Block}")]);

        Assert.Equal(["figur-samma", "figur-samma-2", "figur-samma-3"], preview.QuerySelectorAll(".editor-preview figure").Select(figure => figure.Id));
    }

    private static IElement Draw(params string[] lines)
    {
        var block = "data: x\ntitel: T\nbeskrivning: B\netikett: plats\nserier: [fore, efter]\n" + string.Join('\n', lines);
        return new HtmlParser().ParseDocument($"<body>{new FigureBlocks().ToHtml(block, Find, new HashSet<string>())}</body>").QuerySelector("figure")!;
    }

    private static Dataset? Find(string type, string slug) => slug == "x" ? new Dataset { Title = "D", Unit = "personer", Csv = Csv } : null;
}
