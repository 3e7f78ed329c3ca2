using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Fit;

/// <summary>A question of the talk about what differs.</summary>
/// <param name="Id">The same for the same difference; ends up as the entry's question.</param>
/// <param name="Text">The question, to be understood by itself also when the example is no longer there.</param>
internal sealed record FitQuestion(string Id, string Text);

/// <summary>
/// Makes every difference between what a cycle grows from and the team's own setting into an open question. The rules are a list that is gone through from
/// the top: the same two settings give the same questions. Nothing is counted or weighed, and nothing here says whether it fits; the team does.
/// </summary>
internal static class FitQuestions
{
    /// <summary>What the ids of these questions begin with.</summary>
    public const string Prefix = "passar-";

    /// <summary>How many years make a setting another time.</summary>
    private const int LongAgo = 4;

    private const int LongestQuote = 700;
    private const int MostNamed = 3;

    /// <param name="there">What the cycle grows from.</param>
    /// <param name="here">The team's own setting.</param>
    /// <param name="themes">The titles of the themes by key.</param>
    /// <param name="year">The year it is now.</param>
    public static IReadOnlyList<FitQuestion> Between(OriginSetting there, OwnSetting here, IReadOnlyDictionary<string, string> themes, int year)
    {
        IEnumerable<FitQuestion?> asked =
        [
            Untried(there), Place(there, here), Level(there, here), Starting(there),
            .. there.MadePossible.Select(part => Of(part.Key, $"{Possible(there)} ”{Cut.To(part.Text, LongestQuote)}” Hur är det hos er?")),
            ThemesThere(there, here, themes), ThemesHere(there, here, themes), Time(there, year), Stage(there),
        ];
        return [.. asked.OfType<FitQuestion>()];
    }

    private static FitQuestion Of(string id, string text) => new(Prefix + id, text);

    private static FitQuestion? Untried(OriginSetting there) => there.Kind switch
    {
        OriginKind.Proposal => Of("forslag", "Ingen har prövat det här ännu. Vad är det minsta ni kan pröva först, och hur märker ni om det inte fungerar?"),
        OriginKind.Attempt => Of("forsok", "Försöket stannade. Vad skulle kunna stoppa det hos er, och vad kan ni göra åt det redan nu?"),
        OriginKind.Cycle => Of("cykel", $"”{there.Title}” började någon annanstans. Vad är annorlunda hos er, och vad behöver ni ta reda på först?"),
        _ => null,
    };

    // One question about where: another country before another kind of organisation, that before several together, and that before another place.
    private static FitQuestion? Place(OriginSetting there, OwnSetting here)
    {
        var kinds = there.Kinds.Select(OrganisationKinds.With).OfType<string>().Distinct().ToList();
        var own = OrganisationKinds.With(here.Kind);
        var text = there switch
        {
            { Places: [], Countries: [_, ..] } => $"{there.It} kommer från {Listed(there.Countries)}. Vad är annorlunda hos er i lagar, pengar och ansvar?",
            _ when own is not null && kinds.Count > 0 && !kinds.Contains(own) => $"{there.It} kommer från {Listed(kinds)}, ni är {own}. Vad är annorlunda hos er i uppdrag, pengar och ansvar?",
            _ when kinds.Count > 1 => $"{there.It} rör {Listed(kinds)} tillsammans. Vilka behöver vara med hos er, och hur samarbetar ni i dag?",
            { Places: [_, ..] } when !there.Places.Any(place => IsHere(place, here)) => $"{there.It} kommer från {Listed(there.Places)}. Vad är annorlunda där ni är?",
            _ => null,
        };
        return text is null ? null : Of("plats", text);
    }

    private static bool IsHere(string place, OwnSetting here) => new[] { here.Organisation, here.Registered, here.Place }.Contains(place, StringComparer.OrdinalIgnoreCase);

    private static FitQuestion? Level(OriginSetting there, OwnSetting here)
    {
        if (here.Level is not { } own || there.Levels.Count == 0 || there.Levels.Contains(own))
        {
            return null;
        }

        var differs = $"{there.It} är på nivån {Listed(there.Levels.Select(level => level.Name().ToLowerInvariant()))}, ni arbetar på nivån {own.Name().ToLowerInvariant()}.";
        return Of("niva", own < there.Levels.Max()
            ? $"{differs} Vad kan ni bestämma själva, och vad behöver någon annan säga ja till?"
            : $"{differs} Vilka hos er gör själva arbetet, och hur är de med?");
    }

    private static FitQuestion? Starting(OriginSetting there) => there.Starting == "" ? null : Of("utgangslage", $"Där var utgångsläget: ”{Cut.To(there.Starting, LongestQuote)}” Hur är det hos er?");

    private static string Possible(OriginSetting there) => there.Kind == OriginKind.Proposal ? "Det här skulle göra det möjligt enligt förslaget:" : "Det här gjorde det möjligt där:";

    private static FitQuestion? ThemesThere(OriginSetting there, OwnSetting here, IReadOnlyDictionary<string, string> titles) =>
        Titles(there.Themes.Except(here.Themes), titles) is { Count: > 0 } missing ? Of("teman-dar", $"{there.It} handlar också om {Listed(missing)}, men inte er cykel. Vad händer med den delen hos er?") : null;

    private static FitQuestion? ThemesHere(OriginSetting there, OwnSetting here, IReadOnlyDictionary<string, string> titles) =>
        Titles(here.Themes.Except(there.Themes), titles) is { Count: > 0 } own ? Of("teman-har", $"Er cykel handlar också om {Listed(own)}. Vad behöver ni ta reda på som ni inte får därifrån?") : null;

    private static List<string> Titles(IEnumerable<string> themes, IReadOnlyDictionary<string, string> titles) => [.. themes.Select(theme => titles.GetValueOrDefault(theme, theme).ToLowerInvariant())];

    private static FitQuestion? Time(OriginSetting there, int year) =>
        there.Year is { } then && year - then >= LongAgo ? Of("tid", $"{there.It} är från {then}. Vad har ändrats sedan dess som spelar roll för er?") : null;

    private static FitQuestion? Stage(OriginSetting there) => there switch
    {
        { Kind: OriginKind.Example, WasBeingTried: true } => Of("lage", "Det prövades fortfarande när källan skrevs, så ingen visste hur det skulle gå. Vad vill ni själva hålla ögonen på?"),
        { Kind: OriginKind.Example, HasEnded: true } => Of("lage", "Arbetet är avslutat där. Vad behöver finnas hos er för att det ska hålla i sig?"),
        _ => null,
    };

    private static string Listed(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count > MostNamed
            ? $"{string.Join(", ", all.Take(MostNamed))} och {all.Count - MostNamed} till"
            : all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.SkipLast(1))} och {all[^1]}";
    }
}
