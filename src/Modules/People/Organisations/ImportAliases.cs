using System.Security.Cryptography;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;

namespace NaraVard.People.Organisations;

/// <summary>Brings the file of other names into the database, once for each content of the file: what an editor takes away stays away. A content folder may lack it.</summary>
internal sealed class ImportAliases(Store store, TimeProvider clock)
{
    public async Task RunAsync(string file, CancellationToken ct)
    {
        if (!File.Exists(file))
        {
            return;
        }

        var step = $"organisation-aliases-{Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(file, ct)))[..16]}";
        if (await store.Set<SetupStep>().AnyAsync(done => done.Name == step, ct))
        {
            return;
        }

        var codes = (await store.Set<Organisation>().Select(organisation => organisation.Code).ToListAsync(ct)).ToHashSet();
        var known = (await store.Set<OrganisationAlias>().Select(alias => new { alias.Code, alias.Alias }).ToListAsync(ct)).ToHashSet();
        store.AddRange(Read(file).Distinct().Where(row => codes.Contains(row.Code) && !known.Contains(new { row.Code, row.Alias })).Select(row => new OrganisationAlias { Code = row.Code, Alias = row.Alias }));
        store.Add(new SetupStep { Name = step, DoneAt = clock.GetUtcNow() });
        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            // Another node that starts at the same time has done it.
            store.ChangeTracker.Clear();
        }
    }

    private static List<(string Code, string Alias)> Read(string file)
    {
        using var reader = CsvReader.FromFile(file);
        List<(string, string)> rows = [];
        while (reader.Read())
        {
            rows.Add((reader.GetString("code"), reader.GetString("alias")));
        }

        return rows;
    }
}
