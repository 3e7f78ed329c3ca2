using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Patterns.Giving;

/// <summary>Tells the giver what an editor decided, in the same save.</summary>
internal sealed class EvidenceNews(LiveContent content, IPeople people, IOutbox outbox, ISiteAddress site)
{
    /// <summary>Does nothing when the giver's account is gone or closed.</summary>
    public async Task TellAsync(GivenEvidence evidence, string pattern, CancellationToken ct)
    {
        if (await people.ContactAsync(evidence.GivenBy, ct) is not { } to)
        {
            return;
        }

        var title = (await content.NowAsync(ct)).Read<Pattern>(pattern)?.Body.Title ?? pattern;
        var isConfirmed = evidence.State == EvidenceState.Confirmed;
        var address = site.Absolute(isConfirmed ? LibraryLinks.Pattern(pattern) : LibraryLinks.MyEvidence);
        outbox.Add(new LetterBody()
            .Say($"Hej {to.Name}")
            .Say(isConfirmed
                ? $"Redaktionen har bekräftat ditt belägg till mönstret ”{title}”. Det står nu på mönstrets sida, utan ditt namn. Tack!"
                : $"Redaktionen har läst ditt belägg till mönstret ”{title}” men tar inte med det: {evidence.Refusal}")
            .Link(isConfirmed ? "Läs mönstret" : "Dina belägg", address)
            .Write(to.Email, isConfirmed ? "Ditt belägg är bekräftat" : "Redaktionen har svarat på ditt belägg", $"evidence-{evidence.Id}"));
    }
}
