using System.Globalization;
using System.Net;
using AngleSharp.Html.Parser;
using NaraVard.Tests.People.Organisations;

namespace NaraVard.Tests.Host;

/// <summary>Words come in the order of the Swedish alphabet, and dates and numbers are written in Swedish, whatever language the server has been given.</summary>
public sealed class SwedishTests(Site site)
{
    private static readonly string[] Names = ["Zinkgruvan", "Älmhult", "arvika", "Östersund", "Åre"];
    private static readonly string[] InOrder = ["arvika", "Zinkgruvan", "Åre", "Älmhult", "Östersund"];

    [Fact]
    public async Task A_server_whose_language_is_C_sorts_in_Swedish()
    {
        var data = Directory.CreateTempSubdirectory("naravard-svenska-").FullName;
        var themes = Directory.CreateDirectory(Path.Combine(data, "content/themes"));
        foreach (var (i, name) in Names.Index())
        {
            await File.WriteAllTextAsync(Path.Combine(themes.FullName, $"{i}-ort.yaml"), $"key: {i}-ort\ntitle: {name}\n");
        }

        try
        {
            await using var server = ServerProcess.StartWith(("LC_ALL", "C"), data, "--urls", "http://127.0.0.1:0", $"--Content:Folder={themes.Parent!.FullName}");
            using var client = new HttpClient { BaseAddress = new Uri(await server.AddressAsync()) };
            var page = new HtmlParser().ParseDocument(await client.GetStringAsync("/teman"));

            Assert.Equal(InOrder, page.QuerySelectorAll("main .card-link").Select(link => link.TextContent));
            await server.StopAsync();
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    [Fact]
    public async Task A_server_that_cannot_sort_in_Swedish_says_so_and_does_not_start()
    {
        var data = Directory.CreateTempSubdirectory("naravard-svenska-").FullName;
        await using var server = ServerProcess.StartWith(("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", "1"), data, "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("DOTNET_SYSTEM_GLOBALIZATION_INVARIANT", server.Output);
        Assert.DoesNotContain("   at ", server.Output);
        Assert.Empty(Directory.GetFiles(data, "naravard.db*"));
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task The_database_sorts_in_Swedish_too()
    {
        var place = await Workplace.AtAsync(site);
        var manager = await place.ManagerAsync();
        foreach (var name in Names)
        {
            await place.UnitAsync(manager, name);
            await place.EmployAsync(name: name);
        }

        var page = await manager.OpenAsync(place.Page);
        var tree = await manager.OpenAsync("/organisationer");

        Assert.Equal(InOrder, page.QuerySelectorAll("#enheter ~ ul a").Select(link => link.TextContent).Where(Names.Contains));
        Assert.Equal(InOrder, tree.QuerySelectorAll(".org-tree ul a").Select(link => link.TextContent));
        Assert.Equal(InOrder, page.QuerySelectorAll("tbody th").Select(cell => cell.TextContent).Where(Names.Contains));
    }

    [Fact]
    public async Task What_is_written_without_a_word_about_language_is_Swedish()
    {
        Assert.Equal(HttpStatusCode.OK, await site.Visitor().StatusAsync("/om"));

        Assert.Equal("sv-SE", CultureInfo.DefaultThreadCurrentCulture?.Name);
    }
}
