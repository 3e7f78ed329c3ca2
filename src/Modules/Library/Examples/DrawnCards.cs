using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using NaraVard.Kernel.Content;

namespace NaraVard.Library.Examples;

/// <summary>The cards of examples, each drawn once for each state of the content: a list shows twenty of them. The first to be shown are those that are shown most.</summary>
internal sealed class DrawnCards
{
    private const int Most = 1000;

    private readonly ConcurrentDictionary<string, HtmlString> _cards = [];

    public static DrawnCards Of(LiveSnapshot content) => content.Derive(_ => new DrawnCards());

    /// <param name="slug">The example.</param>
    /// <param name="draw">Writes its card as a view does, with everything encoded.</param>
    public async ValueTask<HtmlString> GetAsync(string slug, Func<TextWriter, Task> draw)
    {
        if (_cards.TryGetValue(slug, out var card))
        {
            return card;
        }

        await using var written = new StringWriter();
        await draw(written);
        card = new HtmlString(written.ToString());
        if (_cards.Count < Most)
        {
            _cards[slug] = card;
        }

        return card;
    }
}
