using System.Reflection;
using Microsoft.EntityFrameworkCore.Migrations;

namespace NaraVard.Web.Migrations;

/// <summary>Migrations are written by hand and serve SQLite and PostgreSQL alike: a column has no type of its own, the provider chooses it.</summary>
internal static class Columns
{
    /// <summary>The type of a JSON column.</summary>
    public static string Json(this MigrationBuilder migration) => migration.IsPostgres() ? "jsonb" : "TEXT";

    /// <summary>
    /// Says that programs from before this migration manage on the schema it makes, so that nodes can be updated one at a time
    /// (docs/decisions/0046). Only for what adds; MigrationRules looks. Without it, an older program that starts refuses.
    /// </summary>
    public static void OlderProgramsManage(this MigrationBuilder migration, Migration it) =>
        migration.Sql($"""INSERT INTO tolerated_migrations ("Id") VALUES ('{it.GetType().GetCustomAttribute<MigrationAttribute>()!.Id}')""");

    public static bool IsPostgres(this MigrationBuilder migration) => migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";
}
