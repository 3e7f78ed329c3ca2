using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Kernel.Text;

namespace NaraVard.Meetings.Room.Grouping;

/// <summary>The cards of a question in numbered piles, with names, as they are being grouped.</summary>
internal sealed record CardTable
{
    private const int LongestLabel = 40;

    public required IReadOnlyList<Card> Cards { get; init; }

    /// <summary>The pile of each card, from 1; a card that isn't there lies in none.</summary>
    public required IReadOnlyDictionary<Guid, int> Pile { get; init; }

    public required IReadOnlyDictionary<int, string?> Names { get; init; }

    public IEnumerable<Card> In(int pile) => Cards.Where(card => Pile.GetValueOrDefault(card.Id) == pile);

    public IEnumerable<SelectListItem> Choices(Card card) =>
        Enumerable.Range(0, ContributionGroup.Most + 1).Select(pile => new SelectListItem(pile == 0 ? "Ingen" : Label(pile), $"{pile}", pile == Pile.GetValueOrDefault(card.Id)));

    /// <summary>The first words of a card.</summary>
    public static string Begins(Card card) => Cut.To(card.Text.ReplaceLineEndings(" "), LongestLabel);

    /// <summary>As the room has it now.</summary>
    public static CardTable Of(SilentView silent)
    {
        var piles = silent.Groups.Select((group, i) => (group, Number: i + 1)).ToDictionary(pair => pair.group.Id, pair => pair.Number);
        return new CardTable
        {
            Cards = silent.Cards,
            Pile = silent.Cards.Where(card => card.Group is not null).ToDictionary(card => card.Id, card => piles[card.Group!.Value]),
            Names = silent.Groups.ToDictionary(group => piles[group.Id], group => (string?)group.Name),
        };
    }

    /// <summary>As the words of the cards suggest.</summary>
    public static CardTable Suggested(SilentView silent)
    {
        var groups = AlikeCards.In([.. silent.Cards.Select(card => card.Text)]).Take(ContributionGroup.Most).ToList();
        return new CardTable
        {
            Cards = silent.Cards,
            Pile = groups.SelectMany((group, i) => group.Cards.Select(card => (silent.Cards[card].Id, Number: i + 1))).ToDictionary(pair => pair.Id, pair => pair.Number),
            Names = groups.Select((group, i) => (group.Name, Number: i + 1)).ToDictionary(pair => pair.Number, pair => (string?)pair.Name),
        };
    }

    private string Label(int pile) => (Names.GetValueOrDefault(pile), In(pile).FirstOrDefault()) switch
    {
        ({ Length: > 0 } name, _) => name,
        (_, { } first) => $"Grupp {pile}: {Begins(first)}",
        _ => $"Grupp {pile}",
    };
}
