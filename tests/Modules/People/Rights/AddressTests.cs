using System.Net;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.People.Rights;

public sealed class AddressTests(Site site)
{
    [Fact]
    public async Task A_new_address_is_confirmed_by_a_link_to_it_and_both_are_told()
    {
        var me = await Somebody.AtAsync(site);
        var visitor = await me.SignInAsync();
        var wanted = $"{Unique.Word()}@exempel.se";

        using var asked = await visitor.SubmitAsync("/konto/e-post", ("Email", wanted), ("Password", Somebody.Password));
        Assert.Contains(wanted, (await Visitor.ReadAsync(asked)).QuerySelector("[role=status]")!.TextContent);
        await site.SendAsync();
        await me.SignInAsync();
        var link = Link(Assert.Single(ReceivedMail.InFolder(site.DataFolder, wanted)));
        using var confirmed = await site.Visitor().SubmitAsync(link);
        Assert.Equal(HttpStatusCode.Redirect, confirmed.StatusCode);
        await site.SendAsync();

        await me.SignInAsync(wanted);
        Assert.Contains("är bytt", Assert.Single(ReceivedMail.InFolder(site.DataFolder, me.Email)).Text);
        Assert.Contains("är bytt till den här", ReceivedMail.InFolder(site.DataFolder, wanted).Single(mail => mail["Subject"] == "Din e-postadress på NäraVård är bytt").Text);
        Assert.Contains("gäller inte längre", (await site.Visitor().OpenAsync(link)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Nobody_learns_that_somebody_else_has_an_address()
    {
        var (me, other) = (await Somebody.AtAsync(site), await Somebody.AtAsync(site));

        using var asked = await (await me.SignInAsync()).SubmitAsync("/konto/e-post", ("Email", other.Email), ("Password", Somebody.Password));
        await site.SendAsync();

        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        Assert.Empty(ReceivedMail.InFolder(site.DataFolder, other.Email));
    }

    [Theory, InlineData("inte en adress"), InlineData("a b@exempel.se"), InlineData("")]
    public async Task What_is_no_address_is_said_beside_the_field(string email)
    {
        using var asked = await (await (await Somebody.AtAsync(site)).SignInAsync()).SubmitAsync("/konto/e-post", ("Email", email), ("Password", Somebody.Password));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.StatusCode);
        Assert.NotNull((await Visitor.ReadAsync(asked)).QuerySelector("#Email-error"));
    }

    [Fact]
    public async Task A_link_that_somebody_has_changed_does_nothing()
    {
        var me = await Somebody.AtAsync(site);
        var wanted = $"{Unique.Word()}@exempel.se";
        using var asked = await (await me.SignInAsync()).SubmitAsync("/konto/e-post", ("Email", wanted), ("Password", Somebody.Password));
        await site.SendAsync();
        var link = Link(Assert.Single(ReceivedMail.InFolder(site.DataFolder, wanted)));

        Assert.Contains("gäller inte längre", (await site.Visitor().OpenAsync(link.Replace(wanted, "annan@exempel.se", StringComparison.Ordinal).Replace(Uri.EscapeDataString(wanted), "annan%40exempel.se", StringComparison.Ordinal))).QuerySelector("main")!.TextContent);
    }

    internal static string Link(ReceivedMail mail)
    {
        var at = mail.Text.IndexOf("/konto/e-post/bekrafta", StringComparison.Ordinal);
        return mail.Text[at..].Split('\n', '\r', ' ')[0];
    }
}
