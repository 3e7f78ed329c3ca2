using Microsoft.EntityFrameworkCore.Migrations;

namespace NaraVard.Web.Migrations;

/// <summary>Migrations are written by hand and serve SQLite and PostgreSQL alike: a column has no type of its own, the provider chooses it.</summary>
internal static class Columns
{
    /// <summary>The type of a JSON column.</summary>
    public static string Json(this MigrationBuilder migration) => migration.IsPostgres() ? "jsonb" : "TEXT";

    public static bool IsPostgres(this MigrationBuilder migration) => migration.ActiveProvider == "Npgsql.EntityFrameworkCore.PostgreSQL";
}
