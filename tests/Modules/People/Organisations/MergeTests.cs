using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.People.Organisations;

/// <summary>A unit goes up in another, and what was told of it is still true.</summary>
public sealed class MergeTests(Site site)
{
    [Fact]
    public async Task Those_of_a_unit_that_goes_up_in_another_belong_there_and_what_lay_below_moves_along()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        var (north, south) = (await place.UnitAsync(manager, "Norr"), await place.UnitAsync(manager, "Söder"));
        var team = await Workplace.UnitAsync(manager, north, "Natteamet", SystemLevel.Team);
        var (nurse, night, other) = (await place.EmployAsync(unit: north), await place.EmployAsync(unit: team), await place.EmployAsync(unit: south));

        await MergeAsync(manager, north, south);

        Assert.Equal([south, place.Code, north], (await nurse.PersonAsync())!.Organisations);
        Assert.Equal([team, south, place.Code, north], (await night.PersonAsync())!.Organisations);
        Assert.Contains(north, (await other.PersonAsync())!.Organisations);
        Assert.DoesNotContain(north, (await other.PersonAsync())!.Places);
    }

    [Fact]
    public async Task The_page_tells_what_it_means_and_how_many_units_before_anything_happens()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        var (north, south) = (await place.UnitAsync(manager, "Norr"), await place.UnitAsync(manager, "Söder"));
        await Workplace.UnitAsync(manager, north, "Natteamet", SystemLevel.Team);

        var page = await manager.OpenAsync($"/organisationer/{north}/ga-upp?i={south}");

        Assert.Contains("Det går inte att ångra", page.Text(".lead"));
        Assert.Contains("En enhet eller ett team följer med", page.Text("main"));
        Assert.Equal("Norr", (await manager.OpenAsync($"/organisationer/{north}")).Text("h1"));
    }

    [Fact]
    public async Task An_old_address_leads_to_the_new_which_tells_what_went_up_there()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        var (north, south) = (await place.UnitAsync(manager, "Norr"), await place.UnitAsync(manager, "Söder"));
        await MergeAsync(manager, north, south);

        using var answer = await manager.Client.GetAsync($"/organisationer/{north}");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"/organisationer/{south}", answer.Headers.Location!.ToString());
        Assert.Contains("”Norr” gick upp här", (await manager.OpenAsync($"/organisationer/{south}")).Text("header.page-head"));
    }

    [Fact]
    public async Task A_text_shared_with_the_old_organisation_is_read_by_those_of_the_new()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        var (north, south) = (await place.UnitAsync(manager, "Norr"), await place.UnitAsync(manager, "Söder"));
        var (writer, reader) = (await (await place.EmployAsync(unit: north)).SignInAsync(), await place.EmployAsync(unit: south));
        using var started = await writer.SubmitAsync("/cykler/ny", ("Title", "Lugnare kvällar"), ("Purpose", "Att alla sover."), ("Organisation", north));
        var cycle = await started.GoesToAsync();
        var entry = await writer.WriteAsync(cycle, "Vi ringer före sju");
        await writer.ShareAsync(entry);
        await writer.ShareAsync(entry);
        Assert.Equal(HttpStatusCode.NotFound, await (await reader.SignInAsync()).StatusAsync(cycle));

        await MergeAsync(manager, north, south);

        Assert.Contains("Vi ringer före sju", (await (await reader.SignInAsync()).OpenAsync(cycle)).Text("main"));
    }

    [Fact]
    public async Task Nothing_goes_up_in_a_part_of_itself()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.EmployAsync(Role.Manager);
        var unit = await place.UnitAsync(await manager.SignInAsync(), "Norr");
        var team = await Workplace.UnitAsync(await manager.SignInAsync(), unit, "Natteamet", SystemLevel.Team);
        var person = (await manager.PersonAsync())!;

        var merged = await site.AskAsync(services => services.GetRequiredService<MergeOrganisation>().RunAsync(person, unit, team, CancellationToken.None));

        Assert.IsType<Problem.Invalid>(merged.Problem);
    }

    [Fact]
    public async Task A_manager_merges_only_what_they_govern_and_never_an_organisation_of_the_register()
    {
        var place = await Workplace.AtAsync(site);
        var chief = await place.EmployAsync(Role.Manager);
        var (north, south) = (await place.UnitAsync(await chief.SignInAsync(), "Norr"), await place.UnitAsync(await chief.SignInAsync(), "Söder"));
        var person = (await (await place.EmployAsync(Role.Manager, north)).PersonAsync())!;
        Task<Outcome<string>> Merge(Person by, string from, string into) => site.AskAsync(services => services.GetRequiredService<MergeOrganisation>().RunAsync(by, from, into, CancellationToken.None));

        Assert.IsType<Problem.Invalid>((await Merge(person, north, south)).Problem);
        Assert.IsType<Problem.Denied>((await Merge(person, south, north)).Problem);
        Assert.IsType<Problem.Denied>((await Merge((await chief.PersonAsync())!, place.Code, north)).Problem);
    }

    [Fact]
    public async Task A_meeting_of_what_has_gone_up_is_reached_by_the_managers_of_the_new()
    {
        var place = await Workplace.AtAsync(site);
        var chief = await place.ManagerAsync();
        var (north, south) = (await place.UnitAsync(chief, "Norr"), await place.UnitAsync(chief, "Söder"));
        var (before, after) = (await place.EmployAsync(Role.Manager, north), await place.EmployAsync(Role.Manager, south));
        var reach = await ManagedAsync(before);
        Assert.Equal([north], reach);

        await MergeAsync(chief, north, south);

        Assert.Equal(new[] { north, south }.Order(), (await ManagedAsync(after)).Order());
    }

    private static async Task MergeAsync(Visitor manager, string from, string into)
    {
        using var answer = await manager.SubmitAsync($"/organisationer/{from}/ga-upp?i={into}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<IEnumerable<string>> ManagedAsync(Employee manager)
    {
        var person = (await manager.PersonAsync())!;
        return (await site.AskAsync(services => services.GetRequiredService<IOrganisations>().ManagedByAsync(person, CancellationToken.None))).Select(o => o.Code);
    }
}
