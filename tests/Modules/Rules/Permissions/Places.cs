using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Demo;
using NaraVard.People.Joining;
using NaraVard.People.Memberships;
using NaraVard.People.Organisations;
using NaraVard.Tests.People.Organisations;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>Makes the organisations, roles and links that the addresses of the walk are about.</summary>
/// <param name="site">A site of the walk's own.</param>
/// <param name="all">Those who ask.</param>
internal sealed class Places(Site site, IReadOnlyList<Actor> all)
{
    /// <summary>An organisation where none of them belongs.</summary>
    public const string Elsewhere = "0180";

    private Person Administrator => all.First(actor => actor.Person?.May(Policies.Administrator) == true).Person!;

    public Task<Values> UnitAsync(Actor actor) => UnitAsync(DemoOrganisation.Code);

    public Task<Values> OthersUnitAsync(Actor actor) => UnitAsync(Elsewhere);

    public Task<Values> MemberAsync(Actor actor) => MemberAsync(DemoOrganisation.Code);

    public Task<Values> OthersMemberAsync(Actor actor) => MemberAsync(Elsewhere);

    /// <summary>A role that the one who asks has beside the one in the demo, the same there as here.</summary>
    public async Task<Values> RoleOfAsync(Actor actor)
    {
        var place = await Workplace.AtAsync(site);
        if (actor.Person is not { } person)
        {
            return new() { ["kod"] = place.Code, ["roll"] = Role.Practitioner.Address() };
        }

        var role = person.Memberships[0].Role;
        await SaveAsync(new AccountMembership { AccountId = person.Id, OrganisationCode = place.Code, Role = role });
        return new() { ["kod"] = place.Code, ["roll"] = role.Address() };
    }

    public async Task<Values> OthersRoleAsync(Actor actor)
    {
        var place = await Workplace.AtAsync(site);
        await place.EmployAsync();
        return new() { ["kod"] = place.Code, ["roll"] = Role.Practitioner.Address() };
    }

    public async Task<Values> AccountAsync(Actor actor) => new() { ["id"] = (await (await Workplace.AtAsync(site)).EmployAsync()).Id.ToString() };

    public async Task<Values> InvitationAsync(Actor actor)
    {
        var (token, _) = await InviteAsync(DemoOrganisation.Code);
        return new() { ["token"] = token };
    }

    public async Task<Values> DomainClaimAsync(Actor actor)
    {
        var claim = DomainClaim.Of($"{Unique.Word()}.se", DemoOrganisation.Code);
        var token = claim.Send("info", Administrator.Id, site.Clock.GetUtcNow()).Value;
        await SaveAsync(claim);
        return new() { ["token"] = token };
    }

    public async Task<Values> JoinTicketAsync(Actor actor)
    {
        var domain = $"{Unique.Word()}.se";
        await SaveAsync(new OrganisationDomain { Domain = domain, OrganisationCode = DemoOrganisation.Code, ProvenAt = site.Clock.GetUtcNow() });
        return new() { ["ticket"] = await site.AskAsync(services => Task.FromResult(services.GetRequiredService<JoinTickets>().Make($"nina@{domain}"))) };
    }

    // A unit with an invitation that waits, so that every form of its pages has something to be about.
    private async Task<Values> UnitAsync(string below)
    {
        var unit = await site.AskAsync(services => services.GetRequiredService<AddUnit>().RunAsync(Administrator, below, $"Enhet {Unique.Word()}", SystemLevel.Organisation, default));
        var (_, invitation) = await InviteAsync(unit.Value);
        return new() { ["kod"] = unit.Value, ["id"] = invitation.ToString() };
    }

    private async Task<Values> MemberAsync(string below)
    {
        var unit = await UnitAsync(below);
        var member = await (await Workplace.AtAsync(site)).EmployAsync(unit: unit["kod"]);
        return new() { ["kod"] = unit["kod"], ["konto"] = member.Id.ToString(), ["roll"] = Role.Practitioner.Address() };
    }

    private async Task<(string Token, Guid Id)> InviteAsync(string organisation)
    {
        var invitation = Invitation.To($"{Unique.Word()}@exempel.se", organisation, Role.Practitioner);
        var token = invitation.Send(Administrator.Id, site.Clock.GetUtcNow()).Value;
        await SaveAsync(invitation);
        return (token, invitation.Id);
    }

    private Task<int> SaveAsync(object row) => site.AskAsync(services =>
    {
        services.GetRequiredService<Store>().Add(row);
        return services.GetRequiredService<Store>().SaveChangesAsync();
    });
}
