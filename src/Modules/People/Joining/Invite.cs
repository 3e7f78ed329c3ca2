using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Memberships;
using NaraVard.People.Organisations;

namespace NaraVard.People.Joining;

/// <summary>Invites somebody to a role in an organisation. The same invitation once more makes a new link.</summary>
internal sealed class Invite(Store store, IOutbox outbox, ISiteAddress site, TimeProvider clock)
{
    /// <summary>How many unanswered invitations an organisation may have.</summary>
    public const int MostWaiting = 200;

    public async Task<Outcome<string>> RunAsync(Person by, string organisation, string email, Role role, CancellationToken ct)
    {
        if (await store.FindOrganisationAsync(organisation, ct) is not { } found)
        {
            return new Problem.Invalid("Organisation", "Välj en organisation ur listan");
        }

        if (!found.IsGovernedBy(by))
        {
            return new Problem.Denied();
        }

        if (!RolesToGive.MayGive(by, found, role))
        {
            return new Problem.Invalid("Role", "Välj en roll ur listan");
        }

        if (WorkAddress.Read(email) is not { } address)
        {
            return WorkAddress.Bad;
        }

        return await FindAsync(found, address, role, ct) is { Problem: { } problem } ? problem : await SendAsync(by, found, address, role, ct);
    }

    /// <summary>Mails a waiting invitation again, with a new link.</summary>
    public async Task<Outcome<string>> AgainAsync(Person by, Guid id, CancellationToken ct) =>
        await store.Set<Invitation>().AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is { } waiting
            ? await RunAsync(by, waiting.OrganisationCode, waiting.Email, waiting.Role, ct)
            : new Problem.NotFound();

    private async Task<Outcome<bool>> FindAsync(Organisation organisation, string email, Role role, CancellationToken ct)
    {
        var normalized = email.ToUpperInvariant();
        var isThere = await store.Set<AccountMembership>().AnyAsync(
            m => m.OrganisationCode == organisation.Code && m.Role == role && store.Set<Account>().Any(a => a.Id == m.AccountId && a.NormalizedEmail == normalized), ct);
        if (isThere)
        {
            return new Problem.Invalid("Email", $"Personen är redan {role.Name().ToLowerInvariant()} i {organisation.Name}");
        }

        var others = await store.Set<Invitation>().CountAsync(i => i.OrganisationCode == organisation.Code && i.NormalizedEmail != normalized, ct);
        return others >= MostWaiting ? new Problem.Invalid("", $"{MostWaiting} inbjudningar väntar på svar. Ta tillbaka några innan ni skickar fler.") : true;
    }

    private async Task<Outcome<string>> SendAsync(Person by, Organisation organisation, string email, Role role, CancellationToken ct)
    {
        var normalized = email.ToUpperInvariant();
        var waiting = await store.Set<Invitation>().SingleOrDefaultAsync(i => i.NormalizedEmail == normalized && i.OrganisationCode == organisation.Code && i.Role == role, ct);
        var invitation = waiting ?? Invitation.To(email, organisation.Code, role);
        var sent = invitation.Send(by.Id, clock.GetUtcNow());
        if (sent.Problem is { } problem)
        {
            return problem;
        }

        if (waiting is null)
        {
            store.Add(invitation);
        }

        outbox.Add(Letter(by, organisation, invitation, site.Absolute(JoiningLinks.Invited(sent.Value))));
        return await store.SaveAsync(email, ct);
    }

    private static Letter Letter(Person by, Organisation organisation, Invitation invitation, string link) => new LetterBody()
        .Say("Hej")
        .Say($"{by.Name} bjuder in dig till {organisation.Name} på NäraVård, där vård och omsorg lär av varandra. Din roll blir {invitation.Role.Name().ToLowerInvariant()}.")
        .Button("Svara på inbjudan", link, above: "Svara här:")
        .Say($"Länken gäller till {invitation.LapsesAt.LongDate()} och kan användas en gång. Vill du inte vara med behöver du inte göra något.")
        .Write(invitation.Email, $"Inbjudan till {organisation.Name} på NäraVård", $"invitation-{invitation.Id:n}-{invitation.SentAt.ToUnixTimeSeconds()}");
}
