namespace NaraVard.Meetings;

/// <summary>What to do while a step of the agenda is on.</summary>
internal static class ItemWords
{
    public static string Doing(this ItemView item) => item switch
    {
        { Kind: StepKind.CheckIn } => "En mening var. Ingen kommenterar, alla lyssnar.",
        { Kind: StepKind.CheckOut } => "En mening var. Vad tar du med dig?",
        { Way: AnswerWay.Spoken } => NotePart.Question.Doing(),
        { RevealedAt: not null } => "Läs tyst först. Vad ser ni tillsammans?",
        _ => "Alla skriver för sig själva, i tysthet. Svaren visas på en gång.",
    };
}
