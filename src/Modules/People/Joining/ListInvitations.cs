using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Joining;

/// <summary>The invitations that wait for an answer: of one organisation, or of all.</summary>
internal sealed class ListInvitations(Store store, TimeProvider clock)
{
    public const int PageSize = 50;

    public async Task<(IReadOnlyList<WaitingInvitation> Rows, int Total)> RunAsync(string? organisation, int page, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var all =
            from invitation in store.Set<Invitation>()
            join place in store.Set<Organisation>() on invitation.OrganisationCode equals place.Code
            where organisation == null || invitation.OrganisationCode == organisation
            orderby invitation.SentAt descending, invitation.Id
            select new WaitingInvitation(invitation.Id, invitation.Email, invitation.Role, place.Code, place.Name, invitation.SentAt, invitation.LapsesAt, invitation.LapsesAt <= now);
        return (await all.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct), await all.CountAsync(ct));
    }
}

/// <summary>An invitation that nobody has answered.</summary>
internal sealed record WaitingInvitation(Guid Id, string Email, Role Role, string Organisation, string OrganisationName, DateTimeOffset SentAt, DateTimeOffset LapsesAt, bool HasLapsed);

/// <summary>Invitations on a page, and the page's address.</summary>
internal sealed record WaitingList(IReadOnlyList<WaitingInvitation> Rows, string Address);
