using System.Globalization;
using System.Text.RegularExpressions;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;
using NaraVard.Library.Series;
using NaraVard.Library.Themes;

namespace NaraVard.Library;

internal sealed partial class LibraryShelf(LiveContent content) : ILibrary
{
    public async Task<ExampleSeed?> ExampleAsync(string slug, CancellationToken ct) =>
        (await content.NowAsync(ct)).Find<GoodExample>(slug) is { Body: var body }
            ? new ExampleSeed(slug, body.Title, Words(body.Starting), Words(body.ThinkAbout), body.Themes, body.Kind != ExampleKind.Proposal)
            {
                Setting = SettingOf(body),
            }
            : null;

    public async Task<IReadOnlyDictionary<string, string>> ThemesAsync(CancellationToken ct) =>
        (await content.NowAsync(ct)).All<Theme>().ToDictionary(theme => theme.Slug, theme => theme.Body.Title);

    public async Task<string?> ExampleTitleAsync(string slug, CancellationToken ct) =>
        (await content.NowAsync(ct)).Read<GoodExample>(slug)?.Body.Title;

    public async Task<IssueQuestion?> IssueQuestionAsync(string id, CancellationToken ct) =>
        id.Split('.') is [var issue, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            && (await content.NowAsync(ct)).Find<SeriesIssue>(issue) is { Body: var body } && body.Questions.ElementAtOrDefault(place - 1) is { } text
            ? new IssueQuestion(issue, place, text)
            : null;

    public async Task<IReadOnlyList<ContestedPattern>> ContestedAsync(CancellationToken ct) =>
    [
        .. (await content.NowAsync(ct)).All<Pattern>().Where(pattern => pattern.Body.EvidenceAgainst.Count > 0)
            .Select(pattern => new ContestedPattern(pattern.Address, pattern.Body.Title, pattern.Body.EvidenceAgainst.Count))
            .OrderBy(pattern => pattern.Title, SwedishOrder.Words),
    ];

    private static ExampleSetting SettingOf(GoodExample body) =>
        new(body.Places, [.. body.Countries.Select(ExampleFacts.Country)], body.Organisations, [.. body.SystemLevels.Order()], body.Phase.Name(), body.Period, LastYear(body.Period) ?? body.Source.Year)
        {
            HasStopped = body.Kind == ExampleKind.Attempt,
            WasBeingTried = body.Phase == ExamplePhase.Trying,
            HasEnded = body.Phase == ExamplePhase.Ended,
        };

    private static int? LastYear(string period) => Year().Matches(period).Select(match => (int?)int.Parse(match.Value, CultureInfo.InvariantCulture)).Max();

    // Figures are drawn on the example's own page; whoever starts from it takes the words.
    private static string Words(string markdown) => FigureBlock.Replace(markdown, _ => "").Trim();

    [GeneratedRegex(@"(?<!\d)(?:19|20)\d{2}(?!\d)")]
    private static partial Regex Year();
}
