namespace NaraVard.Meetings;

/// <summary>What a step of the agenda is for. The closing questions are no steps of it: every meeting ends with them.</summary>
internal enum StepKind
{
    Question,
    CheckIn,
    CheckOut,
}

/// <summary>How a step is answered.</summary>
internal enum AnswerWay
{
    /// <summary>Aloud; somebody takes notes.</summary>
    Spoken,

    /// <summary>Each in silence, shown together with names.</summary>
    Named,

    /// <summary>Each in silence, shown together without names.</summary>
    Unnamed,
}

/// <summary>A step that is to be put on the agenda.</summary>
/// <param name="Text">The question as it is now; kept even if the table changes.</param>
/// <param name="Minutes">How long it may take.</param>
internal sealed record AgendaStep(string Text, int Minutes)
{
    public StepKind Kind { get; init; }

    public AnswerWay Way { get; init; }

    /// <summary>Its id in the question table, or "" for an own question.</summary>
    public string QuestionId { get; init; } = "";

    /// <summary>Advice to the one who leads, or "".</summary>
    public string Hint { get; init; } = "";

    /// <summary>The page that it came from, as a path of the site, or "".</summary>
    public string From { get; init; } = "";
}
