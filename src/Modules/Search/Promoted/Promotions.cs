using NaraVard.Kernel.Content;
using NaraVard.Search.Query;

namespace NaraVard.Search.Promoted;

/// <summary>Which items come first for which questions.</summary>
internal sealed class Promotions
{
    private readonly ILookup<string, Live<Promotion>> _byQuestion;
    private readonly Dictionary<string, LiveItem> _items;

    private Promotions(LiveSnapshot content)
    {
        var all = content.All<Promotion>();
        var addresses = all.Concat(content.PutAway.OfType<Live<Promotion>>()).SelectMany(promotion => promotion.Body.Items).ToHashSet();
        _byQuestion = all.SelectMany(promotion => promotion.Body.Questions.Select(QuestionKey.Of).Distinct(), (promotion, key) => (promotion, key)).ToLookup(pair => pair.key, pair => pair.promotion);

        // Only what is current: one that is put away is met on its own page alone.
        _items = content.Items.Where(item => item.Type.IsFound && addresses.Contains(item.Address)).ToDictionary(item => item.Address);
    }

    public static Promotions Of(LiveSnapshot content) => content.Derive(snapshot => new Promotions(snapshot));

    /// <summary>What some promotion puts first for a question, each item once, with the reason.</summary>
    public IReadOnlyList<(LiveItem Item, string Why)> For(SearchQuery query) =>
        [.. For(QuestionKey.Of(query)).SelectMany(promotion => ItemsOf(promotion.Body), (promotion, item) => (item, promotion.Body.Why)).DistinctBy(found => found.item.Id).Take(Promotion.MostItems)];

    /// <summary>The promotion for some words, or null.</summary>
    public Live<Promotion>? Of(string words) => For(QuestionKey.Of(SearchQuery.Parse(words))).FirstOrDefault();

    /// <summary>The items of a promotion that readers can meet.</summary>
    public IEnumerable<LiveItem> ItemsOf(Promotion promotion) => promotion.Items.Select(address => _items.GetValueOrDefault(address)).OfType<LiveItem>();

    private IEnumerable<Live<Promotion>> For(string key) => key == "" ? [] : _byQuestion[key];
}
