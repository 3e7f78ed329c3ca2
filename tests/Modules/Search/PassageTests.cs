using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Search.Index;

namespace NaraVard.Tests.Search;

public sealed class PassageTests
{
    [Fact]
    public void A_row_of_a_table_is_a_sentence()
    {
        var passage = Assert.Single(Passage.Of(new TextPart("Nivåer", "Så här:\n\n| Nivå | Vilka |\n|:---|---|\n| **Team** | de som möter patienten |\n| Region | ledningen. |\n\nOch så vidare.")));

        Assert.Equal("Så här: Nivå: Vilka. Team: de som möter patienten. Region: ledningen. Och så vidare.", string.Join(' ', passage.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void A_text_with_headings_becomes_passages_that_lead_to_them()
    {
        const string Text = "Inledning\nsom fortsätter.\n\n## Så gick det till\n\n- Ett\n- Två\n\n## Det *vi* såg\n\nSlut.";

        var passages = Passage.Of(new TextPart("", Text)).ToList();

        Assert.Equal(["Inledning som fortsätter.", "Ett\nTvå", "Slut."], passages.Select(passage => passage.Text));
        var html = SafeMarkdown.ToHtml(Text).ToString();
        Assert.All(passages.Skip(1), passage => Assert.Contains($"id=\"{passage.Anchor}\"", html));
    }

    [Fact]
    public void A_part_with_a_heading_of_its_own_leads_there()
    {
        var passage = Assert.Single(Passage.Of(new TextPart("Vad som gjorde det möjligt", "Tid.")));

        Assert.Equal(("Vad som gjorde det möjligt", "vad-som-gjorde-det-mojligt"), (passage.Heading, passage.Anchor));
    }
}
