using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;
using NaraVard.Library.Themes;

namespace NaraVard.Library;

internal sealed class LibraryShelf(LiveContent content) : ILibrary
{
    public async Task<ExampleSeed?> ExampleAsync(string slug, CancellationToken ct) =>
        (await content.NowAsync(ct)).Find<GoodExample>(slug) is { Body: var body }
            ? new ExampleSeed(
                slug, body.Title, body.Summary, Words(body.Starting), Words(body.Done), Words(body.MadePossible), Words(body.ThinkAbout),
                body.SystemLevels.Min(), body.Themes, body.Kind != ExampleKind.Proposal)
            : null;

    public async Task<IReadOnlyDictionary<string, string>> ThemesAsync(CancellationToken ct) =>
        (await content.NowAsync(ct)).All<Theme>().ToDictionary(theme => theme.Slug, theme => theme.Body.Title);

    public async Task<string?> ExampleTitleAsync(string slug, CancellationToken ct) =>
        (await content.NowAsync(ct)).Read<GoodExample>(slug)?.Body.Title;

    // Figures are drawn on the example's own page; whoever starts from it takes the words.
    private static string Words(string markdown) => FigureBlock.Replace(markdown, _ => "").Trim();
}
