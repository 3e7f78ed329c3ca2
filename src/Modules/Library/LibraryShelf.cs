using NaraVard.Kernel.Content;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;
using NaraVard.Library.Themes;

namespace NaraVard.Library;

internal sealed class LibraryShelf(LiveContent content) : ILibrary
{
    public async Task<ExampleSeed?> ExampleAsync(string slug, CancellationToken ct) =>
        (await content.NowAsync(ct)).Find<GoodExample>(slug) is { Body: var body }
            ? new ExampleSeed(slug, body.Title, body.Summary, body.Starting, body.Done, body.MadePossible, body.ThinkAbout, body.SystemLevels.Min(), body.Themes, body.Kind != ExampleKind.Proposal)
            : null;

    public async Task<IReadOnlyDictionary<string, string>> ThemesAsync(CancellationToken ct) =>
        (await content.NowAsync(ct)).All<Theme>().ToDictionary(theme => theme.Slug, theme => theme.Body.Title);

    public async Task<string?> ExampleTitleAsync(string slug, CancellationToken ct) =>
        (await content.NowAsync(ct)).Read<GoodExample>(slug)?.Body.Title;
}
