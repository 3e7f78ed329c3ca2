using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.People.Organisations;

/// <summary>Own units and teams below an organisation of the register.</summary>
public sealed class UnitTests(Site site)
{
    [Fact]
    public async Task A_manager_makes_a_unit_and_a_team_in_it_and_sees_them_as_a_tree()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();

        var unit = await place.UnitAsync(manager, "Hemsjukvården");
        await Workplace.UnitAsync(manager, unit, "Natteamet", SystemLevel.Team);

        var tree = await manager.OpenAsync("/organisationer");
        Assert.Equal("Natteamet", tree.QuerySelector(".org-tree > li > ul > li > ul a")!.TextContent);
        Assert.Equal(["Enhet", "Team"], tree.QuerySelectorAll(".org-tree ul .quiet").Select(word => word.TextContent));
        Assert.Contains("Natteamet", (await manager.OpenAsync($"/organisationer/{unit}")).Text("#enheter ~ ul"));
    }

    [Fact]
    public async Task Somebody_of_a_unit_belongs_to_all_that_it_is_a_part_of_and_never_to_the_region_of_a_municipality()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        var unit = await place.UnitAsync(manager, "Hemsjukvården");
        var team = await Workplace.UnitAsync(manager, unit, "Natteamet", SystemLevel.Team);

        var colleague = await (await place.EmployAsync(unit: team)).PersonAsync();
        var municipal = await (await place.EmployAsync(unit: "0180")).PersonAsync();

        Assert.Equal([team, unit, place.Code], colleague!.Organisations);
        Assert.Equal(["0180"], municipal!.Organisations);
    }

    [Fact]
    public async Task The_cookie_says_the_same_as_the_database()
    {
        var place = await Workplace.AtAsync(site);
        var unit = await place.UnitAsync(await place.ManagerAsync(), "Hemsjukvården");
        var person = (await (await place.EmployAsync(unit: unit)).PersonAsync())!;

        var read = new System.Security.Claims.ClaimsPrincipal(new System.Security.Claims.ClaimsIdentity(person.Claims(), "test")).Person()!;

        Assert.Equal(person.Organisations, read.Organisations);
    }

    [Fact]
    public async Task A_manager_of_a_unit_governs_what_lies_below_and_nothing_above_or_beside()
    {
        var place = await Workplace.AtAsync(site);
        var chief = await place.ManagerAsync();
        var (north, south) = (await place.UnitAsync(chief, "Norr"), await place.UnitAsync(chief, "Söder"));
        var team = await Workplace.UnitAsync(chief, north, "Natteamet", SystemLevel.Team);
        var manager = await place.ManagerAsync(north);

        Assert.Equal(HttpStatusCode.OK, await manager.StatusAsync($"/organisationer/{team}/namn"));
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusAsync($"{place.Page}/ny-enhet"));
        Assert.Equal(HttpStatusCode.NotFound, await manager.StatusAsync($"/organisationer/{south}"));
    }

    [Fact]
    public async Task Nobody_is_led_to_a_page_that_is_closed_to_them()
    {
        var place = await Workplace.AtAsync(site);
        var chief = await place.ManagerAsync();
        var (north, south) = (await place.UnitAsync(chief, "Norr"), await place.UnitAsync(chief, "Söder"));
        Visitor[] some =
        [
            chief, await place.ManagerAsync(north),
            await (await place.EmployAsync()).SignInAsync(), await (await place.EmployAsync(unit: south)).SignInAsync(),
            await (await place.EmployAsync(Role.LearningSupport)).SignInAsync(), await (await place.EmployAsync(Role.LearningSupport, north)).SignInAsync(),
        ];

        foreach (var somebody in some)
        {
            foreach (var page in new[] { "/organisationer", "/konto", place.Page })
            {
                await AssertOpenAsync(somebody, page);
            }
        }

        Assert.Contains("Söder", (await some[2].OpenAsync("/organisationer")).Text(".org-tree"));
        Assert.Contains("Du är lärandestöd", (await some[4].OpenAsync("/organisationer")).Text("main"));
    }

    [Fact]
    public async Task Nobody_from_elsewhere_sees_an_organisations_page()
    {
        var (place, other) = (await Workplace.AtAsync(site), await Workplace.AtAsync(site));
        var stranger = await (await other.EmployAsync()).SignInAsync();

        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusAsync(place.Page));
    }

    [Fact]
    public async Task The_handler_refuses_a_practitioner_who_posts_the_form()
    {
        var place = await Workplace.AtAsync(site);
        var person = (await (await place.EmployAsync()).PersonAsync())!;

        var made = await site.AskAsync(services => services.GetRequiredService<AddUnit>().RunAsync(person, place.Code, "Egen enhet", SystemLevel.Team, CancellationToken.None));

        Assert.IsType<Problem.Denied>(made.Problem);
    }

    [Fact]
    public async Task A_renamed_unit_keeps_the_name_it_had()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        var unit = await place.UnitAsync(manager, "Hemsjukvården");

        using var answer = await manager.SubmitAsync($"/organisationer/{unit}/namn", ("Name", "Vård hemma"));

        var page = await manager.OpenAsync($"/organisationer/{unit}");
        Assert.Equal("Vård hemma", page.Text("h1"));
        Assert.Contains("Hette tidigare ”Hemsjukvården”", page.Text("header.page-head"));
    }

    [Fact]
    public async Task A_name_is_taken_only_once_in_the_same_place()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        await place.UnitAsync(manager, "Äldreteamet");

        using var answer = await manager.SubmitAsync($"{place.Page}/ny-enhet", ("Name", "äldreteamet"), ("Level", "Team"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("redan en enhet med det namnet", (await Visitor.ReadAsync(answer)).Text("#Name-error"));
    }

    [Theory, InlineData(""), InlineData("Anna 811228-9874"), InlineData("En\nannan")]
    public async Task A_unit_has_a_plain_name(string name)
    {
        var place = await Workplace.AtAsync(site);

        using var answer = await (await place.ManagerAsync()).SubmitAsync($"{place.Page}/ny-enhet", ("Name", name), ("Level", "Team"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task Units_lie_in_six_steps_at_most()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        var below = place.Code;
        for (var step = 1; step <= Organisation.MostDeep; step++)
        {
            below = await Workplace.UnitAsync(manager, below, $"Led {step}");
        }

        using var answer = await manager.SubmitAsync($"/organisationer/{below}/ny-enhet", ("Name", "Ett led till"), ("Level", "Team"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_that_the_register_changes_is_kept_as_a_former_name()
    {
        await using var own = new Site();
        await own.AskAsync(services => services.GetRequiredService<Store>().Set<Organisation>().Where(o => o.Code == "0180")
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Name, "Gamla staden")));

        await own.AskAsync(async services =>
        {
            await services.GetRequiredService<ImportOrganisations>().RunAsync(CancellationToken.None);
            return true;
        });

        var administrator = await own.SignedInAsync("administrator");
        Assert.Contains("Gamla staden", (await administrator.OpenAsync("/organisationer/0180")).Text("header.page-head"));
    }

    // Every link to an organisation on a page that opens.
    private static async Task AssertOpenAsync(Visitor somebody, string page)
    {
        if (await somebody.StatusAsync(page) != HttpStatusCode.OK)
        {
            return;
        }

        foreach (var link in (await somebody.OpenAsync(page)).QuerySelectorAll("main a[href^='/organisationer/']").Select(link => link.GetAttribute("href")!))
        {
            Assert.True(await somebody.StatusAsync(link) == HttpStatusCode.OK, $"{page} leder till {link}");
        }
    }
}
