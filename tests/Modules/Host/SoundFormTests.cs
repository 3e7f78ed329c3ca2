using System.Net;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Host;

/// <summary>What no page of ours sends is refused at the door and isn't met as a fault of ours.</summary>
public sealed class SoundFormTests(Site site)
{
    [Fact]
    public async Task A_form_that_names_its_answers_in_a_list_of_its_own_is_refused()
    {
        var person = await site.SignedInAsync("medarbetare");

        using var refused = await person.SubmitAsync("/cykler/ny?handler=Compare", ("Answers.index", "0"), ("Answers[0].Text", "Ja"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task An_address_with_signs_that_are_no_text_is_no_address()
    {
        using var refused = await site.Visitor().SubmitAsync("/logga-in", ("Email", "anna\uFFFF@demo.invalid"), ("Password", "larande i vardagen"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Contains("Skriv din e-postadress", (await Visitor.ReadAsync(refused)).Text(".error-summary"));
    }

    [Fact]
    public async Task A_scheme_that_is_not_the_webs_leads_nowhere()
    {
        var visitor = site.Visitor();
        visitor.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "javascript");

        Assert.Equal(HttpStatusCode.BadRequest, await visitor.StatusAsync("/mitt"));
    }
}
