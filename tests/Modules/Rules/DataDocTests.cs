using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;

namespace NaraVard.Tests.Rules;

/// <summary>docs/data.md names each table once, so that a new one gets a kind.</summary>
public sealed partial class DataDocTests(Site site)
{
    [Fact]
    public async Task Each_table_is_of_one_kind()
    {
        var tables = await site.AskAsync(services => Task.FromResult(services.GetRequiredService<Store>().Model.GetEntityTypes().Select(type => type.GetTableName()!).ToHashSet()));
        var named = Kind().Matches(await File.ReadAllTextAsync(Path.Combine(Site.Root, "docs/data.md")))
            .SelectMany(kind => Table().Matches(kind.Value)).Select(table => table.Groups["name"].Value).ToList();

        Told.Nothing(tables.Except(named).Select(table => $"{table} har ingen sort i docs/data.md."));
        Told.Nothing(named.Except(tables).Select(table => $"{table} finns inte."));
        Assert.Distinct(named);
    }

    [GeneratedRegex(@"^\d\. \*\*.+$", RegexOptions.Multiline)]
    private static partial Regex Kind();

    [GeneratedRegex("`(?<name>[a-z_]+)`")]
    private static partial Regex Table();
}
