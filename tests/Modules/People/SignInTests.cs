using System.Net;

namespace NaraVard.Tests.People;

public sealed class SignInTests(Site site)
{
    [Fact]
    public async Task A_wrong_password_is_told_of_without_saying_which_part_was_wrong()
    {
        var visitor = site.Visitor();

        using var answer = await visitor.SubmitAsync("/logga-in", ("Email", "redaktor@demo.invalid"), ("Password", "fel"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains("E-postadressen eller lösenordet stämmer inte", page.QuerySelector(".error-summary")!.TextContent);
        Assert.Equal("redaktor@demo.invalid", page.QuerySelector("#Email")!.GetAttribute("value"));
    }

    [Fact]
    public async Task The_right_password_leads_to_ones_own_page()
    {
        using var answer = await site.Visitor().SubmitAsync("/logga-in", ("Email", "redaktor@demo.invalid"), ("Password", "larande i vardagen"));

        Assert.Equal("/mitt", answer.Headers.Location!.ToString());
    }
}
