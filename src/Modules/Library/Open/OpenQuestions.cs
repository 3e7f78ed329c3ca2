using NaraVard.Kernel.Content;
using NaraVard.Library.Contracts;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;
using NaraVard.Library.Patterns.Giving;
using NaraVard.Library.Themes;
using NaraVard.Search.Contracts;

namespace NaraVard.Library.Open;

/// <summary>What nobody has tried, taken further or spoken against yet.</summary>
internal sealed class OpenQuestions(LiveContent content, ICycleFindings cycles, ReadEvidence evidence, ISearchGaps gaps)
{
    public async Task<WhatIsOpen> RunAsync(CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        var grown = await cycles.GrownFromAsync(ct);
        var against = await evidence.SpokenAgainstAsync(ct);
        var examples = live.All<GoodExample>().ToLookup(example => example.Body.Kind == ExampleKind.Proposal);
        return new WhatIsOpen(
            [.. (await cycles.UntestedAsync(ct)).Select(theme => (Theme: live.Find<Theme>(theme.Theme), theme.Teams)).Where(theme => theme.Theme is not null).Select(theme => (theme.Theme!, theme.Teams))],
            OnlyProposed(live, examples),
            [.. examples[true].Where(example => !grown.Contains(example.Slug))],
            [.. examples[false].Where(example => !grown.Contains(example.Slug))],
            [.. live.All<Pattern>().OrderBy(pattern => IsSpokenAgainst(pattern, against))],
            [.. live.All<Pattern>().Where(pattern => !IsSpokenAgainst(pattern, against))])
        {
            Missing = await gaps.ShownAsync(ct),
        };
    }

    private static bool IsSpokenAgainst(Live<Pattern> pattern, IReadOnlySet<Guid> against) => pattern.Body.EvidenceAgainst.Count > 0 || against.Contains(pattern.Id);

    private static IReadOnlyList<Live<Theme>> OnlyProposed(LiveSnapshot live, ILookup<bool, Live<GoodExample>> examples)
    {
        var tried = examples[false].SelectMany(example => example.Body.Themes).ToHashSet();
        var proposed = examples[true].SelectMany(example => example.Body.Themes).ToHashSet();
        return [.. live.All<Theme>().Where(theme => proposed.Contains(theme.Slug) && !tried.Contains(theme.Slug))];
    }
}

/// <summary>What is open.</summary>
/// <param name="Untested">Themes that at least five teams observe and fewer than five have tested anything about.</param>
/// <param name="OnlyProposed">Themes whose examples are proposals, all of them.</param>
/// <param name="Untried">Proposals that no cycle has grown from.</param>
/// <param name="NeverAdapted">Tried examples that no cycle has grown from.</param>
/// <param name="Patterns">All patterns with their open questions; those that nothing speaks against first.</param>
/// <param name="Unopposed">Those that nothing speaks against.</param>
internal sealed record WhatIsOpen(
    IReadOnlyList<(Live<Theme> Theme, int Teams)> Untested,
    IReadOnlyList<Live<Theme>> OnlyProposed,
    IReadOnlyList<Live<GoodExample>> Untried,
    IReadOnlyList<Live<GoodExample>> NeverAdapted,
    IReadOnlyList<Live<Pattern>> Patterns,
    IReadOnlyList<Live<Pattern>> Unopposed)
{
    /// <summary>What many search for and no text has, as far as an editor shows it.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];
}
