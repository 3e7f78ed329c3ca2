using Microsoft.AspNetCore.Mvc.Rendering;

namespace NaraVard.Meetings;

/// <summary>How a step is answered, in words and as files of formats say it.</summary>
internal static class AnswerWays
{
    public static IReadOnlyList<(string Key, string Name)> Choices { get; } =
        [("talat", AnswerWay.Spoken.Name()), ("namn", AnswerWay.Named.Name()), ("utan-namn", AnswerWay.Unnamed.Name())];

    public static AnswerWay Of(string key) => key switch
    {
        "namn" => AnswerWay.Named,
        "utan-namn" => AnswerWay.Unnamed,
        _ => AnswerWay.Spoken,
    };

    public static string Name(this AnswerWay way) => way switch
    {
        AnswerWay.Named => "Tyst skrivande, visas med namn",
        AnswerWay.Unnamed => "Tyst skrivande, visas utan namn",
        _ => "Talat",
    };

    /// <summary>What those who answer are promised.</summary>
    public static string Promise(this AnswerWay way) => way switch
    {
        AnswerWay.Named => "Var och en skriver för sig. Allas svar visas på en gång, med namn.",
        AnswerWay.Unnamed => "Var och en skriver för sig. Allas svar visas på en gång, och ingen kan se vem som har skrivit vad.",
        _ => "Ni svarar högt, och någon antecknar vad som sägs men inte vem som säger det.",
    };

    /// <summary>The choices of a form.</summary>
    public static IEnumerable<SelectListItem> For(AnswerWay chosen) =>
        Enum.GetValues<AnswerWay>().Select(way => new SelectListItem(way.Name(), $"{way}", way == chosen));
}
