namespace NaraVard.Meetings;

/// <summary>How the closing parts are asked for in the room and called in the minutes.</summary>
internal static class NotePartWords
{
    public static string Heading(this NotePart part) => part switch
    {
        NotePart.Understood => "Så här förstår vi det nu",
        NotePart.Test => "Det här prövar vi",
        NotePart.Lift => "Det här lyfter vi",
        NotePart.Obstacle => "Hinder som tas bort",
        NotePart.Present => "Närvarande",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    public static string Question(this NotePart part) => part switch
    {
        NotePart.Understood => "Vad förstår vi nu?",
        NotePart.Test => "Vad prövar vi?",
        NotePart.Lift => "Vad lyfter vi till en annan nivå?",
        NotePart.Obstacle => "Vilket hinder tas bort, och av vem?",
        NotePart.Present => "Vilka var med?",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>What to do while the part is on.</summary>
    public static string Doing(this NotePart part) => part switch
    {
        NotePart.Question => "Tänk var för sig en stund. Säg sedan en sak var innan ni diskuterar.",
        NotePart.Understood => "Säg med egna ord vad ni har förstått. Skriv det ni håller med om.",
        NotePart.Test => "Välj något litet som går att pröva snart.",
        NotePart.Lift => "Lyft det ni inte rår på själva.",
        NotePart.Obstacle => "Ta bort något som hindrar dem som prövar.",
        NotePart.Present => "Skriv namn eller funktioner, om ni vill att det ska stå i protokollet.",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    /// <summary>How to write in the part's text area.</summary>
    public static string Hint(this NotePart part) => part switch
    {
        NotePart.Question => "Det ni säger, inte vem som säger det.",
        NotePart.Understood => "En sak på varje rad.",
        NotePart.Test => "En sak på varje rad. Skriv vem och när efter ett tankstreck: Namngiven kontakt i fyra veckor – Anna, från måndag",
        NotePart.Lift => "En sak på varje rad. Skriv till vem efter ett tankstreck: Samma uppgift skrivs i tre system – regionen",
        NotePart.Obstacle => "Ett hinder på varje rad. Skriv vem som tar bort det efter ett tankstreck: Schemat låses för tidigt – Karin",
        NotePart.Present => "Frivilligt.",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    public static string Icon(this NotePart part) => part switch
    {
        NotePart.Question => "question",
        NotePart.Understood => "lamp",
        NotePart.Test => "flask",
        NotePart.Lift => "lift",
        NotePart.Obstacle => "hand",
        NotePart.Present => "people",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };
}
