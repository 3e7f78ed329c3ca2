namespace NaraVard.Kernel.Language;

/// <summary>
/// Words that say nothing about what is looked for. From Snowball's Swedish list (https://snowballstem.org/algorithms/swedish/stop.txt)
/// without those that mean something here (själv, samma, alla) and with a few verbs that don't. They are left out of questions, not of the index, so that phrases hold together.
/// </summary>
public static class StopWords
{
    private static readonly HashSet<string> Words =
    [
        .. """
           och det att i en jag hon som han på den med var sig för så till är men ett om hade de av icke du henne då
           sin nu har inte hans honom skulle hennes där min man ej vid kunde något från ut när efter upp vi dem vad över
           än dig kan sina här ha mot under någon eller allt sedan ju denna detta åt utan varit hur ingen mitt ni bli
           blev oss din dessa några deras blir mina er sådan vår blivit dess inom mellan sådant varför varje vilka ditt
           vem vilket vart dina vars vårt våra ert era vilkas mig mycket ska får få finns gör göra
           """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    private static readonly HashSet<string> Folded = [.. Words.Select(Word.Fold)];

    /// <summary>Whether the word is one, typed with its dots or without.</summary>
    public static bool Contains(string form) => Words.Contains(form) || Folded.Contains(form);
}
