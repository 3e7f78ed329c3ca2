using System.Net;
using NaraVard.Tests.People.MailedLinks;

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

    [Theory, InlineData("https://exempel.se/"), InlineData("//exempel.se"), InlineData("/ok?x=å")]
    public async Task Signing_in_leads_only_to_an_address_of_ours(string to)
    {
        using var answer = await site.Visitor().SubmitAsync("/logga-in", ("Email", "chef@demo.invalid"), ("Password", "larande i vardagen"), ("till", to));

        Assert.Equal("/mitt", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task A_link_that_has_been_used_says_so_before_anything_is_typed()
    {
        var page = await site.Visitor().OpenAsync($"/valj-losenord?konto={Guid.NewGuid()}&kod=x");

        Assert.Null(page.QuerySelector("#Password"));
        Assert.NotNull(page.QuerySelector("main a[href='/glomt-losenord']"));
    }

    [Theory, InlineData("Anna 811228-9874"), InlineData("Anna\nAdministratör"), InlineData("Anna\u202eetapse")]
    public async Task A_name_is_plain_letters_and_never_a_personal_identity_number(string name)
    {
        var person = await site.SignedInAsync("larandestod");

        using var answer = await person.SubmitAsync("/konto#handler=Name", ("Name", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task What_is_posted_without_being_a_form_is_refused()
    {
        using var answer = await site.Visitor().Client.PostAsync("/logga-in", new StringContent("{}", System.Text.Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Asking_twice_for_a_new_password_gives_one_mail()
    {
        await using var own = new Site();
        await own.InitializeAsync();
        for (var i = 0; i < 2; i++)
        {
            using var answer = await own.Visitor().SubmitAsync("/glomt-losenord", ("Email", "chef@demo.invalid"));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await own.SendLinksAsync();
        }

        var administrator = await own.SignedInAsync("administrator");
        var queue = await administrator.OpenAsync("/admin/post");
        Assert.Single(queue.QuerySelectorAll(".list-table tbody tr"));
    }

    [Fact]
    public async Task Several_can_sign_in_at_once_after_a_mistyped_password()
    {
        await using var own = new Site();
        using var wrong = await own.Visitor().SubmitAsync("/logga-in", ("Email", "chef@demo.invalid"), ("Password", "fel"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => own.SignedInAsync("chef")));
    }
}
