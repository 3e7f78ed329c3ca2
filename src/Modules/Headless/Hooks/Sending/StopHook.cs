using System.Net;
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

    private Letter Letter(WebHook hook, string reason, Contact to)
    {
        var link = site.Absolute(HookLinks.Hook(hook.Id));
        string[] paragraphs =
        [
            $"NäraVård har slutat meddela ”{hook.Name}” om ändringar i innehållet, eftersom mottagaren inte har tagit emot något på flera dagar eller har sagt att adressen är borta.",
            $"Senaste försöket: {reason}",
            "Inget är förlorat. När mottagaren fungerar igen trycker du på Fortsätt, så får den allt som har hänt sedan dess.",
        ];
        return new Letter(
            to.Email,
            $"Aviseringarna till {hook.Name} är stoppade",
            $"Hej {to.Name}\n\n{string.Join("\n\n", paragraphs)}\n{link}\n",
            $"<!doctype html><html lang=\"sv\"><meta charset=\"utf-8\"><title>Aviseringar är stoppade</title><body><p>Hej {WebUtility.HtmlEncode(to.Name)}</p>{string.Concat(paragraphs.Select(text => $"<p>{WebUtility.HtmlEncode(text)}</p>"))}<p><a href=\"{WebUtility.HtmlEncode(link)}\">Se mottagaren</a></p></body></html>")
        {
            Key = $"hook-{hook.Id:n}-{clock.GetUtcNow():yyyyMMddHHmmss}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(to.Email)))[..16]}",
        };
    }
}
