using CsvHelper;
using Microsoft.EntityFrameworkCore;

namespace NaraVard.People.Organisations;

/// <summary>Brings the register of organisations into the database. An organisation is never removed here: others point to it.</summary>
internal sealed class ImportOrganisations(Store store)
{
    public async Task<int> RunAsync(string file, CancellationToken ct)
    {
        var known = await store.Set<Organisation>().ToDictionaryAsync(organisation => organisation.Code, ct);
        foreach (var row in Read(file))
        {
            if (known.TryGetValue(row.Code, out var organisation))
            {
                (organisation.Name, organisation.Kind, organisation.Level, organisation.ParentCode) = (row.Name, row.Kind, row.Level, row.Parent);
            }
            else
            {
                store.Add(new Organisation { Code = row.Code, Name = row.Name, Kind = row.Kind, Level = row.Level, ParentCode = row.Parent });
            }
        }

        return await store.SaveChangesAsync(ct);
    }

    private static List<Row> Read(string file)
    {
        using var reader = CsvReader.FromFile(file);
        List<Row> rows = [];
        while (reader.Read())
        {
            rows.Add(new Row(
                reader.GetString("code"),
                reader.GetString("name"),
                reader.GetString("kind"),
                Enum.Parse<SystemLevel>(reader.GetString("level"), ignoreCase: true),
                reader.GetString("parent") is { Length: > 0 } parent ? parent : null));
        }

        return rows;
    }

    private sealed record Row(string Code, string Name, string Kind, SystemLevel Level, string? Parent);
}
