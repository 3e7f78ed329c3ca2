using System.Text;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>Every address is asked for as every role, and answers as docs/permissions.md says.</summary>
public sealed class PermissionTests(WalkedSite walk) : IClassFixture<WalkedSite>
{
    // What the jobs work off meanwhile. These tell of files and receiving systems.
    private static readonly string[] WorkedOff = ["file_imports", "import_files", "web_hooks", "hook_deliveries"];

    [Fact]
    public void Every_address_answers_each_role_as_the_table_says()
    {
        var differences = Differences(PermissionTable.Read(), walk.Walked.Rows);

        Assert.True(differences == "", differences);
    }

    [Fact]
    public void Reading_leaves_no_trace() => Told.Nothing(walk.Walked.Traces.Where(trace => !WorkedOff.Contains(trace.Split(':')[0])));

    [Fact]
    public void No_page_shows_a_number_beside_a_name() => Told.Nothing(walk.Walked.Counted);

    // What to do with the table, in lines that can be pasted into it.
    private static string Differences(IReadOnlyList<PermissionRow> table, IReadOnlyList<PermissionRow> found)
    {
        var (said, told) = (table.ToLookup(row => row.Key), new StringBuilder());
        foreach (var module in found.GroupBy(row => row.Module))
        {
            Tell(told, $"Nya adresser. Läs svaren, och klistra in raderna under rubriken (…{module.Key}) i {PermissionTable.File} om de är som ni vill:", module.Where(row => !said.Contains(row.Key)).Select(row => $"{row}"));
            Tell(told, "Svarar annorlunda än tabellen säger. Rätta koden, eller byt raden mot den här:", module.Where(row => said[row.Key].Any(before => !before.Cells.SequenceEqual(row.Cells))).Select(row => $"{row with { Note = said[row.Key].First().Note }}"));
            Tell(told, "Anmärkningen säger inte vad nyckeln måste få göra:", module.Where(row => said[row.Key].Any(before => !Says(before.Note, row.Note))).Select(row => $"{row}"));
            Tell(told, $"Står under fel rubrik. Flytta till (…{module.Key}):", said.SelectMany(rows => rows).Where(row => row.Module != module.Key && module.Any(other => other.Key == row.Key)).Select(row => $"{row}"));
        }

        Tell(told, "Finns inte längre. Ta bort raden:", table.ExceptBy(found.Select(row => row.Key), row => row.Key).Select(row => $"{row}"));
        Tell(told, "Står mer än en gång:", said.Where(rows => rows.Count() > 1).Select(rows => rows.Key));
        return told.ToString();
    }

    private static bool Says(string note, string found) => !found.Contains('`') || found.Split(", ").All(note.Contains);

    private static void Tell(StringBuilder told, string what, IEnumerable<string> rows)
    {
        var lines = rows.ToList();
        if (lines.Count > 0)
        {
            told.AppendLine().AppendLine(what).AppendJoin(Environment.NewLine, lines).AppendLine();
        }
    }
}
