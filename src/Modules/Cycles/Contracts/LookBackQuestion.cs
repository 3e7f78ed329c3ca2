namespace NaraVard.Cycles.Contracts;

/// <summary>The one question that comes to everyone in a team a while after its cycle has ended. What is answered is a slow insight.</summary>
/// <param name="Id">Stable for ever: "tillbaka-3".</param>
/// <param name="Months">How long after the end, in months.</param>
/// <param name="Ago">The same in words: "tre månader".</param>
/// <param name="Text">The question.</param>
public sealed record LookBackQuestion(string Id, int Months, string Ago, string Text)
{
    /// <summary>All of them, the soonest first.</summary>
    public static IReadOnlyList<LookBackQuestion> All { get; } =
    [
        new("tillbaka-3", 3, "tre månader", "Vad förstår du nu som du inte såg när ni slutade?"),
        new("tillbaka-12", 12, "ett år", "Vad hade du velat veta när ni började?"),
    ];

    /// <summary>The question with this id, or null.</summary>
    public static LookBackQuestion? Find(string? id) => All.FirstOrDefault(question => question.Id == id);
}
