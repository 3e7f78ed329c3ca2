using Microsoft.AspNetCore.Mvc.Rendering;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>Entries in piles, to be sorted: each one's own, or the team's groups with their names.</summary>
internal sealed record PileBoard
{
    private const int LongestLabel = 40;

    public required IReadOnlyList<SittingCard> Cards { get; init; }

    /// <summary>The pile of each entry by its number; what isn't there lies in none.</summary>
    public required IReadOnlyDictionary<int, int> Of { get; init; }

    /// <summary>The names of the groups by number; null when piles have no names.</summary>
    public IReadOnlyDictionary<int, string?>? Names { get; init; }

    public string Word => Names is null ? "Hög" : "Grupp";

    public string NewWord => Names is null ? "Ny hög" : "Ny grupp";

    public string LooseHeading => Names is null ? "Inte sorterade" : "Utanför grupperna";

    public IReadOnlyList<SittingCard> In(int pile) => [.. Cards.Where(card => Of.GetValueOrDefault(card.Number) == pile)];

    public IEnumerable<SelectListItem> Choices(SittingCard card)
    {
        var chosen = Of.GetValueOrDefault(card.Number);
        return Enumerable.Range(0, Piles.Most + 1).Select(pile => new SelectListItem(pile == 0 ? "Ingen" : Label(pile), $"{pile}", pile == chosen));
    }

    /// <summary>The first words of an entry.</summary>
    public static string Begins(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= LongestLabel ? line : $"{line[..LongestLabel].TrimEnd()} …";
    }

    private string Label(int pile) => (Names?.GetValueOrDefault(pile), In(pile)) switch
    {
        ({ Length: > 0 } name, _) => name,
        (_, [var first, ..]) => $"{Word} {pile}: {Begins(first.Entry.Text)}",
        _ => $"{Word} {pile}",
    };
}
