using NaraVard.Cycles.Starting;
using NaraVard.Kernel.Content;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Fit;

/// <summary>What a cycle grows from beside the team's own, and what that makes to ask.</summary>
/// <param name="There">The setting of what it grows from.</param>
/// <param name="Rows">What is told of both, in words; empty where it isn't told.</param>
/// <param name="Questions">The differences as questions.</param>
internal sealed record FitTalk(OriginSetting There, IReadOnlyList<FitRow> Rows, IReadOnlyList<FitQuestion> Questions);

/// <summary>One thing about both.</summary>
internal sealed record FitRow(string Name, string There, string Here);

/// <summary>Prepares the talk about what differs.</summary>
internal sealed class FitTalks(LiveContent content, ILibrary library, IOrganisations organisations, TimeProvider clock)
{
    /// <param name="by">The one who looks; belongs to the organisation.</param>
    /// <param name="seed">What the cycle grows from, or will.</param>
    /// <param name="organisation">The code of the organisation that the cycle belongs to.</param>
    /// <param name="own">What the team says of itself.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>The talk, or null when the cycle grows from nothing.</returns>
    public async Task<FitTalk?> RunAsync(Person by, CycleSeed seed, string? organisation, TeamWords own, CancellationToken ct)
    {
        if (seed.Setting is not { } origin)
        {
            return null;
        }

        var places = PlaceNames.Of(await content.NowAsync(ct));
        var there = origin with { Kinds = [.. origin.Places.Concat(origin.Organisations).Select(name => places.Find(name)?.Kind).OfType<string>().Distinct()] };
        var here = await OwnAsync(by, organisation, own, places, ct);
        var themes = await library.ThemesAsync(ct);
        return new FitTalk(there, [.. Rows(there, here, themes).Where(row => row.There != "")], FitQuestions.Between(there, here, themes, clock.GetUtcNow().Year));
    }

    private async Task<OwnSetting> OwnAsync(Person by, string? organisation, TeamWords own, PlaceNames places, CancellationToken ct)
    {
        if (organisation is null)
        {
            return new OwnSetting("", own.Level, own.Themes);
        }

        // A unit is not in the register; what it is a part of is, and that says what kind it is.
        var chain = by.Memberships.Select(membership => membership.Places.ToList()).FirstOrDefault(codes => codes.Contains(organisation)) ?? [organisation];
        var registered = chain.SkipWhile(code => code != organisation).Select(code => places.All.FirstOrDefault(place => place.Code == code)).FirstOrDefault(place => place is not null);
        var name = (await organisations.NamesAsync([organisation], ct)).GetValueOrDefault(organisation, "");
        return new OwnSetting(name, own.Level, own.Themes) { Registered = registered?.Name, Kind = registered?.Kind, Place = own.Place };
    }

    private static IEnumerable<FitRow> Rows(OriginSetting there, OwnSetting here, IReadOnlyDictionary<string, string> themes) =>
    [
        new("Plats", Joined(there.Places.Concat(there.Countries)), here.Place != "" ? here.Place : here.Registered ?? ""),
        new("Verksamhet", Joined(there.Organisations), here.Organisation),
        new("Slags organisation", Joined(there.Kinds.Select(OrganisationKinds.Alone).OfType<string>().Distinct()), OrganisationKinds.Alone(here.Kind) ?? ""),
        new("Nivå", Joined(there.Levels.Select((level, i) => i == 0 ? level.Name() : level.Name().ToLowerInvariant())), here.Level?.Name() ?? ""),
        new("Teman", Joined(there.Themes.Select(theme => themes.GetValueOrDefault(theme, theme))), here.Themes.ToHashSet().SetEquals(there.Themes) ? "Samma" : Joined(here.Themes.Select(theme => themes.GetValueOrDefault(theme, theme)))),
        new("Prövat", there.Tried, "Ni ska börja"),
        new("Läge", there.Phase, ""),
        new("Period", there.Period, ""),
    ];

    private static string Joined(IEnumerable<string> words) => string.Join(", ", words);
}

/// <summary>What a team says of itself.</summary>
internal sealed record TeamWords(SystemLevel? Level, IReadOnlyList<string> Themes, string Place = "");
