using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Text;

public sealed class MarkdownPartsTests
{
    [Fact]
    public void A_list_is_its_items_without_what_leads_to_it() =>
        Assert.Equal(["Ett beslut.", "Tid i schemat."], MarkdownParts.Of("Det här behövdes:\n\n- Ett **beslut**.\n- Tid i schemat.\n"));

    [Fact]
    public void An_item_keeps_what_stands_under_it() =>
        Assert.Equal(["Ett beslut. Från chefen. Skriftligt."], MarkdownParts.Of("- Ett beslut.\n  - Från chefen.\n  - Skriftligt.\n"));

    [Fact]
    public void Without_a_list_it_is_its_paragraphs() =>
        Assert.Equal(["De ringde hem.", "Sedan skrev de upp det."], MarkdownParts.Of("Så gick det till:\n\nDe ringde [hem](https://exempel.se).\n\nSedan skrev\nde upp det."));

    [Fact]
    public void A_figure_is_no_part() => Assert.Equal(["De ringde hem."], MarkdownParts.Of("De ringde hem.\n\n```figur\ndata: x\n```\n"));

    [Fact]
    public void Nothing_is_no_part() => Assert.Empty(MarkdownParts.Of(""));
}
