using System.Net;

namespace NaraVard.Tests.Headless.Hooks;

public sealed class HookPageTests(Site site)
{
    [Theory]
    [InlineData("Address", "https://127.0.0.1/", "Hooks:AllowedAddresses")]
    [InlineData("Address", "http://intranat.exempel.se/", "https://")]
    [InlineData("Address", "", "Skriv adressen")]
    [InlineData("Name", "", "Skriv vem som tar emot")]
    [InlineData("Name", "Anna 811218-9876", "personnummer")]
    [InlineData("Events", "allt", "Välj bland det som kan hända")]
    [InlineData("Types", "finns-inte", "Välj bland de slag som finns")]
    public async Task What_can_not_be_used_is_said_beside_the_field(string field, string value, string message)
    {
        var administrator = await site.SignedInAsync("administrator");
        (string Name, string Value)[] fields = [("Name", "Intranätet"), ("Address", "https://intranat.exempel.se/krok"), ("Events", "published")];

        using var answer = await administrator.SubmitAsync("/admin/aviseringar/ny", [.. fields.Where(f => f.Name != field), (field, value)]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains(message, (await Visitor.ReadAsync(answer)).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Nobody_but_the_administrator_gets_in()
    {
        foreach (var page in new[] { "/admin/aviseringar", "/admin/aviseringar/ny", $"/admin/aviseringar/{Guid.NewGuid()}", $"/admin/aviseringar/{Guid.NewGuid()}/andra" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await (await site.SignedInAsync("redaktor")).StatusAsync(page));
            Assert.Equal(HttpStatusCode.Redirect, await site.Visitor().StatusAsync(page));
        }
    }

    [Fact]
    public async Task A_receiver_that_is_not_there_is_not_found()
    {
        var administrator = await site.SignedInAsync("administrator");

        Assert.Equal(HttpStatusCode.NotFound, await administrator.StatusAsync($"/admin/aviseringar/{Guid.NewGuid()}"));
        Assert.Equal(HttpStatusCode.NotFound, await administrator.StatusAsync($"/admin/aviseringar/{Guid.NewGuid()}/andra"));
    }

    [Fact]
    public async Task The_administrator_finds_the_page_in_the_menu() =>
        Assert.NotNull((await (await site.SignedInAsync("administrator")).OpenAsync("/")).QuerySelector(".account-menu a[href='/admin/aviseringar']"));
}
