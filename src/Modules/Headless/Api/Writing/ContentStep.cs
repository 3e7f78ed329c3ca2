using NaraVard.Editing.Contracts;
using NaraVard.Headless.Tokens;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>A step that content takes on its way to the public or from it. What stands here is what can be called, and what the OpenAPI document says.</summary>
/// <param name="Word">The last part of its address.</param>
/// <param name="Scope">What a key must be for.</param>
/// <param name="Summary">What it does, in Swedish.</param>
/// <param name="Sends">The record that is sent with it, or null when nothing is.</param>
/// <param name="TakeAsync">Takes it.</param>
internal sealed record ContentStep(
    string Word, TokenScope Scope, string Summary, Type? Sends, Func<IContentSteps, Person, Drafts.Found, object?, CancellationToken, Task<Outcome<ContentItem>>> TakeAsync)
{
    public static IReadOnlyList<ContentStep> All { get; } =
    [
        With<PublicationRequest>("submit", TokenScope.Submit, "Skicka utkastet till granskning", (steps, by, of, sent, ct) => steps.SubmitAsync(by, of.At, of.Text.Version, sent.Publication, ct)),
        With<PublicationRequest>("publish", TokenScope.Publish, "Publicera det någon annan har skrivit, genast eller vid en bestämd tid", (steps, by, of, sent, ct) => steps.PublishAsync(by, of.At, of.Text.Version, sent.Publication, ct)),
        Plain("unschedule", TokenScope.Publish, "Ta bort tiden, så att utkastet väntar på granskning igen", (steps, by, of, ct) => steps.UnscheduleAsync(by, of.At, of.Text.Version, ct)),
        With<RefusalRequest>("refuse", TokenScope.Publish, "Skicka tillbaka utkastet", (steps, by, of, sent, ct) => steps.RefuseAsync(by, of.At, of.Text.Version, sent.Reason, ct)),
        With<EmergencyRequest>("publish-now", TokenScope.PublishNow, "Publicera genast det som inte kan vänta på granskning", (steps, by, of, sent, ct) => steps.PublishNowAsync(by, of.At, of.Text.Version, sent.Reason, sent.Publication, ct)),
        Plain("approve", TokenScope.Publish, "Godkänn i efterhand det någon annan har publicerat genast", (steps, by, of, ct) => steps.ApproveAsync(by, of.At, of.Text.Version, ct)),
        With<TakeAwayRequest>("withdraw", TokenScope.TakeAway, "Dra tillbaka den publicerade texten", (steps, by, of, sent, ct) => steps.TakeAwayAsync(by, of.At, of.Text.Version, PutAway.Withdrawn, sent.Reason, ct)),
        With<TakeAwayRequest>("archive", TokenScope.TakeAway, "Arkivera den publicerade texten", (steps, by, of, sent, ct) => steps.TakeAwayAsync(by, of.At, of.Text.Version, PutAway.Archived, sent.Reason, ct)),
        Plain("put-back", TokenScope.Write, "Gör ett utkast av det som är tillbakadraget eller arkiverat", (steps, by, of, ct) => steps.PutBackAsync(by, of.At, of.Text.Version, ct)),
        With<ReviewByRequest>("review-by", TokenScope.Publish, "Bestäm när den publicerade texten ska ses över", (steps, by, of, sent, ct) => steps.ChangeReviewByAsync(by, of.At, of.Text.Version, sent.ReviewBy, ct)),
    ];

    private static ContentStep With<TSent>(string word, TokenScope scope, string summary, Func<IContentSteps, Person, Drafts.Found, TSent, CancellationToken, Task<Outcome<ContentItem>>> take) =>
        new(word, scope, summary, typeof(TSent), (steps, by, of, sent, ct) => take(steps, by, of, (TSent)sent!, ct));

    private static ContentStep Plain(string word, TokenScope scope, string summary, Func<IContentSteps, Person, Drafts.Found, CancellationToken, Task<Outcome<ContentItem>>> take) =>
        new(word, scope, summary, Sends: null, (steps, by, of, _, ct) => take(steps, by, of, ct));
}
