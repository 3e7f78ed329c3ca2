using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace NaraVard.Tests.Host.Database;

/// <summary>What only a PostgreSQL server can show: roles with few rights, and nodes that start at the same moment.</summary>
[Trait("Needs", "PostgreSQL")]
public sealed partial class PostgresTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_running_role_reads_and_writes_and_can_not_change_the_schema(bool wasOneRole)
    {
        Assert.SkipUnless(DatabaseHouse.IsPostgres, "Det här gäller PostgreSQL.");
        using var house = new DatabaseHouse();
        var (owner, runner) = ($"o_{Unique.Word()}", $"r_{Unique.Word()}");
        var sql = Runner().Replace(await File.ReadAllTextAsync(Path.Combine(Site.Root, "deploy/postgres-roles.sql")), match => match.Value == "naravard" ? runner : owner);
        try
        {
            if (wasOneRole)
            {
                Assert.Equal(0, (await house.RunAsync("--migrate")).Code);
            }

            await house.ExecuteAsync($"{sql} ALTER ROLE {owner} PASSWORD 'o'; ALTER ROLE {runner} PASSWORD 'r';");
            house.Role = As(house, owner, "o");
            var (made, said) = await house.RunAsync("--migrate");
            Assert.True(made == 0, said);
            await house.ExecuteAsync(sql);

            house.Role = As(house, runner, "r");
            await using var server = house.Start("--Store:Migrate=command", "--demo");
            var visitor = await KilledServer.SignedInAsync(server, "administrator");
            using var asked = await visitor.SubmitAsync("/logga-in/mejl", ("Email", "medarbetare@demo.invalid"));
            Assert.True(await house.AskAsync(store => store.Set<NaraVard.People.Accounts.Account>().AnyAsync()));

            foreach (var act in Forbidden)
            {
                var no = await Assert.ThrowsAsync<PostgresException>(() => house.ExecuteAsync(act, house.Role));
                Assert.True(no.SqlState == PostgresErrorCodes.InsufficientPrivilege, $"{act}: {no.MessageText}");
            }

            await server.StopAsync();
            Assert.DoesNotContain("permission denied", server.Output);
        }
        finally
        {
            NpgsqlConnection.ClearAllPools();
            await house.ExecuteAsync($"REASSIGN OWNED BY {owner} TO CURRENT_USER; DROP OWNED BY {owner}; DROP OWNED BY {runner}; DROP ROLE {owner}, {runner};");
        }
    }

    [Fact]
    public async Task Two_nodes_that_start_at_the_same_moment_on_an_empty_database_both_come_up()
    {
        Assert.SkipUnless(DatabaseHouse.IsPostgres, "Det här gäller PostgreSQL.");
        using var house = new DatabaseHouse();
        await using var one = house.Start();
        await using var other = house.Start();

        Assert.NotEqual(await one.AddressAsync(), await other.AddressAsync());
        Assert.DoesNotContain("   at ", one.Output + other.Output);

        await one.StopAsync();
        await other.StopAsync();
    }

    private static readonly string[] Forbidden =
    [
        "ALTER TABLE content_items ADD COLUMN x int",
        "DROP TRIGGER content_events_kept ON content_events",
        "ALTER TABLE content_events DISABLE TRIGGER ALL",
        "TRUNCATE content_events",
        "DELETE FROM content_events",
        "CREATE TABLE mine (x int)",
        "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
        "CREATE TEMP TABLE mine (x int)",
        "SET session_replication_role = replica",
        """INSERT INTO "__EFMigrationsHistory" VALUES ('x', 'y')""",
    ];

    private static string As(DatabaseHouse house, string role, string password) =>
        new NpgsqlConnectionStringBuilder(house.Connection) { Username = role, Password = password }.ConnectionString;

    [GeneratedRegex(@"\bnaravard(_owner)?\b")]
    private static partial Regex Runner();
}
