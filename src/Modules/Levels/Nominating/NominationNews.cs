using NaraVard.Levels.Own;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Nominating;

/// <summary>Tells the one who nominated what an editor decided, in the same save.</summary>
internal sealed class NominationNews(IPeople people, IOutbox outbox, ISiteAddress site)
{
    /// <summary>Does nothing when the account is gone or closed.</summary>
    public async Task TellAsync(Nomination nomination, OwnQuestion question, CancellationToken ct)
    {
        if (await people.ContactAsync(nomination.NominatedBy, ct) is not { } to)
        {
            return;
        }

        var isTaken = nomination.State == NominationState.TakenIn;
        outbox.Add(new LetterBody()
            .Say($"Hej {to.Name}")
            .Say(isTaken
                ? $"Redaktionen har tagit in frågan ”{question.Text}” i utkastet till den nationella frågetabellen för nivån {question.Level.Name().ToLowerInvariant()}. Den blir synlig för alla när en annan redaktör har läst och publicerat tabellen. Tack!"
                : $"Redaktionen har läst din nominering av frågan ”{question.Text}” men tar inte med den i den nationella tabellen: {nomination.Refusal}")
            .Say("Er egen fråga står kvar hos er.")
            .Link("Se frågan", site.Absolute(LevelsLinks.Question(question.Level, question.Key)))
            .Write(to.Email, isTaken ? "Frågan är på väg in i den nationella tabellen" : "Redaktionen har svarat på din nominering", $"nomination-{nomination.Id}"));
    }
}
