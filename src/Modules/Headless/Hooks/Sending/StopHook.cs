using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Hooks.Sending;

/// <summary>Gives up on a receiver that no longer answers, and tells the administrators in the same save.</summary>
internal sealed class StopHook(Store store, IPeople people, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    public async Task RunAsync(WebHook hook, string reason, CancellationToken ct)
    {
        hook.Stop();
        foreach (var administrator in await people.AdministratorsAsync(ct))
        {
            outbox.Add(Letter(hook, reason, administrator));
        }

        try
        {
            await store.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            // An administrator changed the receiver at this moment. If it still fails, the next failure stops it.
            store.ChangeTracker.Clear();
        }
    }

    private Letter Letter(WebHook hook, string reason, Contact to) => new LetterBody()
        .Say($"Hej {to.Name}")
        .Say($"NäraVård har slutat meddela ”{hook.Name}” om ändringar i innehållet, eftersom mottagaren inte har tagit emot något på flera dagar eller har sagt att adressen är borta.")
        .Say($"Senaste försöket: {reason}")
        .Say("Inget är förlorat. När mottagaren fungerar igen trycker du på Fortsätt, så får den allt som har hänt sedan dess.")
        .Button("Se mottagaren", site.Absolute(HookLinks.Hook(hook.Id)), above: "")
        .Write(
            to.Email,
            $"Aviseringarna till {hook.Name} är stoppade",
            $"hook-{hook.Id:n}-{clock.GetUtcNow():yyyyMMddHHmmss}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(to.Email)))[..16]}");
}
