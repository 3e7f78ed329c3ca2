using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Sessions;

namespace NaraVard.Tests.People.TwoStep;

/// <summary>How long somebody stays signed in whose role reaches far.</summary>
public sealed class RememberedRoleTests(TwoStepSite two) : IClassFixture<TwoStepSite>
{
    private readonly Site _site = two.Site;

    [Theory, InlineData(Role.Editor, false), InlineData(Role.Administrator, false), InlineData(Role.Manager, true), InlineData(Role.Practitioner, true)]
    public async Task A_role_that_reaches_far_is_remembered_on_no_device(Role role, bool isRemembered)
    {
        var member = await Member.MakeAsync(_site, role);

        using var signedIn = await member.TryAsync(_site.Visitor(), Member.Password, ("Remember", "true"));

        Assert.Equal(isRemembered, TwoStepTests.OutlivesTheBrowser(signedIn));
    }

    [Fact]
    public async Task Nor_after_the_second_step()
    {
        var member = await Member.MakeAsync(_site, Role.Editor);
        var (app, codes) = await TwoStepTests.SetUpAsync(await member.SignedInAsync());
        var (one, other) = (_site.Visitor(), _site.Visitor());
        using var first = await member.TryAsync(one);
        using var second = await member.TryAsync(other);

        using var byApp = await one.SubmitAsync("/logga-in/andra-steget?minns=true#handler=Code", ("Code", app.Next()));
        using var byCode = await other.SubmitAsync("/logga-in/andra-steget?minns=true#handler=Recover", ("RecoveryCode", codes[0]));

        Assert.False(TwoStepTests.OutlivesTheBrowser(byApp));
        Assert.False(TwoStepTests.OutlivesTheBrowser(byCode));
    }

    [Fact]
    public async Task A_sign_in_that_was_remembered_ends_after_a_day_for_whoever_has_got_such_a_role()
    {
        var (member, colleague) = (await Member.MakeAsync(_site), await Member.MakeAsync(_site));
        var (here, there) = (_site.Visitor(), _site.Visitor());
        using var one = await member.TryAsync(here, Member.Password, ("Remember", "true"));
        using var other = await colleague.TryAsync(there, Member.Password, ("Remember", "true"));
        _site.Clock.Advance(TimeSpan.FromHours(25));
        Assert.Equal(HttpStatusCode.OK, await here.StatusAsync("/konto"));
        await _site.AskAsync(services =>
        {
            var store = services.GetRequiredService<Store>();
            store.Add(new AccountMembership { AccountId = member.Id, OrganisationCode = "DEMO", Role = Role.Editor });
            return store.SaveChangesAsync();
        });

        _site.Clock.Advance(SessionValidator.Interval + TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.Redirect, await here.StatusAsync("/konto"));
        Assert.Equal(HttpStatusCode.OK, await there.StatusAsync("/konto"));
    }
}
