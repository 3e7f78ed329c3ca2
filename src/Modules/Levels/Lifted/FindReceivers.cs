using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>To whom a question can be handed at a level, seen from where the sender is.</summary>
internal sealed class FindReceivers(IRegister register)
{
    /// <summary>The most that are shown at a time; the rest are found by name.</summary>
    public const int Most = 30;

    // Those that answer for the whole country.
    private const string NationalAgency = "AG-SOS";

    public async Task<IReadOnlyList<Receiver>> RunAsync(string organisation, SystemLevel level, string? words, CancellationToken ct)
    {
        if (await register.FindAsync(organisation, ct) is not { } own)
        {
            return [];
        }

        var natural = await NaturalAsync(own, level, ct);
        var found = await register.AtLevelAsync(level, words, own.Outermost, Most, ct);
        var all = (string.IsNullOrWhiteSpace(words) ? natural.Concat(found) : found).DistinctBy(one => one.Code).Take(Most).ToList();
        var managed = await register.WithManagersAsync([.. all.Select(one => one.Code)], ct);
        return [.. all.Select(one => new Receiver(one.Code, one.Name, natural.Any(first => first.Code == one.Code), managed.Contains(one.Code)))];
    }

    /// <summary>The organisation when a question from here can be handed to it at this level; otherwise null.</summary>
    public async Task<RegisteredOrganisation?> FindAsync(string organisation, SystemLevel level, string code, CancellationToken ct)
    {
        if (await register.FindAsync(organisation, ct) is not { } own || await register.FindAsync(code, ct) is not { } found)
        {
            return null;
        }

        var isThere = found.Level == level && (found.Within.Count == 0 || found.Outermost == own.Outermost);
        return isThere || (await NaturalAsync(own, level, ct)).Any(one => one.Code == found.Code) ? found : null;
    }

    private async Task<IReadOnlyList<RegisteredOrganisation>> NaturalAsync(RegisteredOrganisation own, SystemLevel level, CancellationToken ct)
    {
        List<RegisteredOrganisation> around = [own];
        foreach (var code in own.Within.Reverse())
        {
            around.AddRange(await register.FindAsync(code, ct) is { } above ? [above] : []);
        }

        if (level == SystemLevel.Region && around[^1].Region is { } region && await register.FindAsync(region, ct) is { } place)
        {
            around.Add(place);
        }

        if (around.Find(one => one.Level == level) is { } natural)
        {
            return [natural];
        }

        return level switch
        {
            // A team in a region or a municipality has that for its organisation, when nothing lies between.
            SystemLevel.Organisation => [around.Find(one => one.Within.Count == 0)!],
            SystemLevel.Agency => await register.FindAsync(NationalAgency, ct) is { } agency ? [agency] : [],
            SystemLevel.Government => await register.AtLevelAsync(level, null, own.Outermost, 1, ct),
            _ => [],
        };
    }
}
