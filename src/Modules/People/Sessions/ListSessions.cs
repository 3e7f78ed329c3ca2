using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.People.Sessions;

/// <summary>Where one is signed in oneself. Nobody else can ask.</summary>
internal sealed class ListSessions(Store store, TimeProvider clock)
{
    public const int Most = 20;

    public async Task<SessionList> RunAsync(Person by, Guid? current, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var all = store.Set<Session>().Where(session => session.AccountId == by.Id && session.EndsAt > now);
        var rows = await all.OrderByDescending(session => session.Id == current).ThenByDescending(session => session.BeganAt).Take(Most).AsNoTracking().ToListAsync(ct);
        return new SessionList([.. rows.Select(session => new SessionRow(session.Id, session.Device, Words(session), session.BeganAt, session.Id == current))], await all.CountAsync(ct), now);
    }

    private static string Words(Session session) => session.Way switch
    {
        SignInWay.Link => "länk i ett mejl",
        SignInWay.Passkey => "inloggningsnyckel",
        SignInWay.Outside => "annan inloggningstjänst",
        _ => "lösenord",
    } + (session.IsTwoStep && session.Way != SignInWay.Passkey ? " och ett andra steg" : "");
}

/// <summary>One's own sign-ins, the one at hand first.</summary>
internal sealed record SessionList(IReadOnlyList<SessionRow> Rows, int Total, DateTimeOffset Now);

internal sealed record SessionRow(Guid Id, string Device, string Way, DateTimeOffset BeganAt, bool IsHere);
