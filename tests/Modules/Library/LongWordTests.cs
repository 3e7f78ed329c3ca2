using System.Net;
using NaraVard.Tests.Headless;

namespace NaraVard.Tests.Library;

/// <summary>A text that begins with one long word, an address perhaps, is read like any other.</summary>
public sealed class LongWordTests(Site site)
{
    [Theory]
    [InlineData("https://exempel.se/")]
    [InlineData("😀")]
    [InlineData("a")]
    public async Task Its_page_and_the_lists_with_it_can_be_opened(string word)
    {
        var slug = await Published.ConceptAsync(site, string.Concat(Enumerable.Repeat(word, 300)));

        Assert.Equal(HttpStatusCode.OK, await site.Visitor().StatusAsync($"/begrepp/{slug}"));
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().StatusAsync("/begrepp"));
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().StatusAsync($"/sok?q={slug}"));
    }
}
