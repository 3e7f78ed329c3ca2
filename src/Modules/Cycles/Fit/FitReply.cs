namespace NaraVard.Cycles.Fit;

/// <summary>An answer in the form: the text, and the question as it was asked there.</summary>
internal sealed record FitReply
{
    public string? Text { get; init; }

    /// <summary>The question's words when the form was opened. Used when the question isn't asked any more, since the example has changed.</summary>
    public string? Asked { get; init; }
}
