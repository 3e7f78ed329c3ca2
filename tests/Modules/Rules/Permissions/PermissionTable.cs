using System.Text.RegularExpressions;
using NaraVard.People.Contracts;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>An address and what it answers each role.</summary>
/// <param name="Module">The module it belongs to.</param>
/// <param name="Method">The method of the request.</param>
/// <param name="Address">The address without the types of its parameters, with the name of the handler that a form asks for.</param>
/// <param name="Cells">The answers, in the order of <see cref="PermissionTable.Columns"/>.</param>
/// <param name="Note">The scope that a key needs, or why a form goes without token.</param>
internal sealed record PermissionRow(string Module, string Method, string Address, IReadOnlyList<string> Cells, string Note)
{
    /// <summary>What the note begins with at an address that takes a form without our token; the reason follows.</summary>
    public const string WithoutToken = "Utan formulärkod: ";

    public string Key => $"{Method} {Address}";

    public override string ToString() => $"| {Method} | `{Address}` | {string.Join(" | ", Cells)} | {Note} |";
}

/// <summary>The table of docs/permissions.md.</summary>
internal static partial class PermissionTable
{
    public const string File = "docs/permissions.md";

    public const string Yes = "ja";
    public const string No = "nej";
    public const string SignIn = "logga in";
    public const string Own = "eget";
    public const string Link = "länk";
    public const string Key = "nyckel";

    /// <summary>The columns: somebody without an account, then each role.</summary>
    public static IReadOnlyList<string> Columns { get; } = ["Läsare", .. Enum.GetValues<Role>().Select(role => role.Name())];

    public static IReadOnlyList<PermissionRow> Read()
    {
        var (module, rows) = ("", new List<PermissionRow>());
        foreach (var line in System.IO.File.ReadLines(Path.Combine(Site.Root, File)))
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                module = heading.Groups["module"].Value;
            }
            else if (line.StartsWith("| Metod |", StringComparison.Ordinal))
            {
                Assert.Equal(["Metod", "Adress", .. Columns, "Anmärkning"], Cells(line));
            }
            else if (Row().IsMatch(line))
            {
                var cells = Cells(line);
                Assert.True(cells.Count == Columns.Count + 3, $"{File}: raden har {cells.Count} fält i stället för {Columns.Count + 3}: {line}");
                rows.Add(new PermissionRow(module, cells[0], cells[1].Trim('`'), [.. cells.Skip(2).SkipLast(1)], cells[^1]));
            }
        }

        return rows;
    }

    private static List<string> Cells(string line) => [.. line.Trim().Trim('|').Split('|').Select(cell => cell.Trim())];

    [GeneratedRegex(@"^## .*\((?<module>\w+)\)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\| (GET|POST|PUT|PATCH|DELETE) \|")]
    private static partial Regex Row();
}
