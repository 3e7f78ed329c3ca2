using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;

namespace NaraVard.Library.Suggestions;

/// <summary>Tells an editor, beside an example, which patterns it may speak for or against.</summary>
internal sealed class BesideExample(LiveContent content, SuggestPatterns suggest) : IBesideText
{
    public async Task<BesideText?> OfAsync(string type, string slug, CancellationToken ct) =>
        (await content.NowAsync(ct)).Find(type, slug) is Live<GoodExample> example && await suggest.ForAsync(example, ct) is { Count: > 0 } near
            ? new BesideText(
                "Kan tala för eller emot", "Förslag ur gemensamma ord. Läs båda innan du lägger till exemplet i mönstret.",
                [.. near.Select(one => new BesideLine(one.Pattern.Body.Title, one.Pattern.Address, one.Told([])))],
                "Alla förslag", LibraryLinks.Suggestions)
            : null;
}
