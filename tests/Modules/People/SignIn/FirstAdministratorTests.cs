using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.Tests.People.SignIn;

/// <summary>Each needs an installation without an administrator, so each has a site of its own.</summary>
public sealed class FirstAdministratorTests : IAsyncLifetime
{
    private readonly Site _site = new();

    public ValueTask InitializeAsync() => _site.InitializeAsync();

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Fact]
    public async Task The_link_makes_an_administrator_once()
    {
        var link = await LinkAsync();

        using var made = await MakeAsync(link!, "Anna Lind", "anna@example.se");

        Assert.Equal("/admin/konton", made.Headers.Location!.ToString());
        Assert.Null(await LinkAsync());
        Assert.Equal(HttpStatusCode.NotFound, await _site.Visitor().StatusAsync(link!));
    }

    [Fact]
    public async Task Two_at_once_make_one()
    {
        var link = await LinkAsync();

        var answers = await Task.WhenAll(MakeAsync(link!, "Anna Lind", "anna@example.se"), MakeAsync(link!, "Bo Ek", "bo@example.se"));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.NotFound], answers.Select(answer => answer.StatusCode).Order());
        Assert.Equal(1, await AdministratorsAsync());
    }

    [Fact]
    public async Task The_link_ends_after_a_day()
    {
        _site.Clock.Advance(TimeSpan.FromHours(-25));
        var link = await LinkAsync();
        _site.Clock.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HttpStatusCode.NotFound, await _site.Visitor().StatusAsync(link!));
    }

    [Fact]
    public async Task A_made_up_link_opens_nothing() => Assert.Equal(HttpStatusCode.NotFound, await _site.Visitor().StatusAsync("/valkommen/CfDJ8abc"));

    [Fact]
    public async Task A_short_password_is_told_of_and_the_link_still_works()
    {
        var link = await LinkAsync();

        using var answer = await _site.Visitor().SubmitAsync(link!, ("Name", "Anna Lind"), ("Email", "anna@example.se"), ("Password", "kort"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.NotEmpty(page.QuerySelector("#Password-error")!.TextContent);
        Assert.Equal("Anna Lind", page.QuerySelector("#Name")!.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, await _site.Visitor().StatusAsync(link!));
    }

    private Task<string?> LinkAsync() =>
        _site.AskAsync(services => services.GetRequiredService<IFirstAdministratorLink>().LinkAsync(CancellationToken.None));

    private Task<HttpResponseMessage> MakeAsync(string link, string name, string email) =>
        _site.Visitor().SubmitAsync(link, ("Name", name), ("Email", email), ("Password", "en mening som jag minns"));

    private Task<int> AdministratorsAsync() => _site.AskAsync(services => services.GetRequiredService<Store>().Set<AccountMembership>()
        .CountAsync(membership => membership.Role == Role.Administrator && membership.OrganisationCode == "AG-SOS"));
}
