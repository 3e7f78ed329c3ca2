using System.Net;
using NaraVard.Web.Shell;

namespace NaraVard.Tests.Host;

/// <summary>How much a field takes, whether or not its handler has thought of it.</summary>
public sealed class LongTextTests(Site site)
{
    [Theory]
    [InlineData("/logga-in", "Email", "visitor")]
    [InlineData("/logga-in/mejl", "email", "visitor")]
    [InlineData("/cykler/ny", "Purpose", "medarbetare")]
    [InlineData("/konto#handler=Name", "Name", "chef")]
    [InlineData("/moten/nytt?niva=team", "act", "chef")]
    public async Task A_text_that_is_longer_than_any_field_takes_is_refused_before_the_page_looks_at_it(string page, string field, string who)
    {
        var visitor = who == "visitor" ? site.Visitor() : await site.SignedInAsync(who);

        using var refused = await visitor.SubmitAsync(page, (field, new string('a', SoundForms.LongestField + 1)));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Equal("Det du skickade är för stort", (await Visitor.ReadAsync(refused)).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task What_is_shorter_is_answered_by_the_page_itself()
    {
        using var refused = await site.Visitor().SubmitAsync("/logga-in", ("Email", new string('a', SoundForms.LongestField)), ("Password", "larande i vardagen"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.NotNull((await Visitor.ReadAsync(refused)).QuerySelector("#Email-error"));
    }
}
