using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Demo;
using NaraVard.People.SignIn;

namespace NaraVard.People.Sessions;

/// <summary>Writes down that somebody has signed in, and in the same save the mail that tells them so when the device is new.</summary>
internal sealed class BeginSession(Store store, IHttpContextAccessor http, IOutbox outbox, ISiteAddress site, DemoOrganisation demo, IOptions<SignInSettings> settings, TimeProvider clock)
{
    public async Task<Session> RunAsync(Account account, SignInWay way, bool isTwoStep, bool isRemembered)
    {
        var (context, now) = (http.HttpContext!, clock.GetUtcNow());
        var session = new Session
        {
            Id = Guid.NewGuid(),
            AccountId = account.Id,
            BeganAt = now,
            EndsAt = now + (isRemembered ? settings.Value.Remembered : settings.Value.Longest),
            Device = DeviceName.Of(context.Request.Headers.UserAgent),
            Way = way,
            IsTwoStep = isTwoStep,
        };
        store.Add(session);
        await EndFormerAsync(context);
        await MeetAsync(account, session, DeviceCookie.Of(context, now + KnownDevice.Lifetime), now);
        await store.SaveChangesAsync();
        return session;
    }

    // The browser has one cookie: what it was signed in to until now is over.
    private async Task EndFormerAsync(HttpContext context)
    {
        if (context.User.Session() is { } former)
        {
            await store.Set<Session>().Where(session => session.Id == former).ExecuteDeleteAsync();
        }
    }

    private async Task MeetAsync(Account account, Session session, string secret, DateTimeOffset now)
    {
        var hash = KnownDevice.HashOf(account.Id, secret);
        var device = await store.Set<KnownDevice>().FindAsync(account.Id, hash);
        if (device?.Until > now)
        {
            return;
        }

        // The first device of all is the one where the account was taken into use. What is in the demo is shared by everybody.
        var isFirst = device is null && !await store.Set<KnownDevice>().AnyAsync(d => d.AccountId == account.Id);
        if (device is null)
        {
            store.Add(new KnownDevice { AccountId = account.Id, Hash = hash, Until = now + KnownDevice.Lifetime });
        }
        else
        {
            device.Until = now + KnownDevice.Lifetime;
        }

        if (!isFirst && demo.Accounts.All(shared => shared.Email != account.Email))
        {
            outbox.Add(Letter(account, session));
        }
    }

    private Letter Letter(Account account, Session session) => new LetterBody()
        .Say($"Hej {account.DisplayName}")
        .Say($"Ditt konto på NäraVård har loggats in på en enhet som inte har loggat in förut: {session.Device}, {session.BeganAt.DayAndTime()}.")
        .Say("Var det du behöver du inte göra något.")
        .Say("Var det inte du: välj ett nytt lösenord genast. Då loggas alla enheter ut.")
        .Button("Välj nytt lösenord", site.Absolute(PeopleLinks.Forgotten), above: "")
        .Write(account.Email!, "Ny inloggning på NäraVård", $"sign-in-{session.Id:n}");
}
