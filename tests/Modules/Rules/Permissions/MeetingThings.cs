using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Connect;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Planning;
using NaraVard.Kernel;
using NaraVard.People.Contracts;
using NaraVard.People.Demo;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>Makes what stands between two teams: a sign to write to, and a contact where something is written.</summary>
/// <param name="site">The walk's site.</param>
/// <param name="other">A colleague, who is in the other team.</param>
/// <param name="cycle">Makes a cycle with these in the team.</param>
internal sealed class MeetingThings(Site site, Person other, Func<Person[], Task<Guid>> cycle)
{
    public async Task<Values> SignOfAsync(Actor actor) => await SignAsync(await cycle([actor.Person ?? other]));

    public async Task<Values> OthersSignAsync(Actor actor) => await SignAsync(await cycle([other]));

    public async Task<Values> ContactOfAsync(Actor actor) => await ContactAsync(await cycle([actor.Person ?? other]));

    public async Task<Values> OthersContactAsync(Actor actor) => await ContactAsync(await cycle([other]));

    public Task<Values> InvitationOfAsync(Actor actor) => InvitationAsync(actor.Person ?? other);

    public Task<Values> OthersInvitationAsync(Actor actor) => InvitationAsync(other);

    private async Task<Values> InvitationAsync(Person to)
    {
        var theirs = await cycle([new Person(Guid.NewGuid(), "Någon annan", [])]);
        return await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var invitation = CycleInvitation.To(theirs, $"{Unique.Word()}@exempel.se", to.Id, Guid.NewGuid(), site.Clock.GetUtcNow());
            store.Add(invitation);
            await store.SaveChangesAsync();
            return new Values { ["invitation"] = invitation.Id.ToString(), ["Organisation"] = DemoOrganisation.Code };
        });
    }

    // The sign is of a team where none of those who walk are.
    private async Task<Values> SignAsync(Guid own)
    {
        var theirs = await cycle([new Person(Guid.NewGuid(), "Någon annan", [])]);
        return await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var signs = new[] { own, theirs }.Select(id => TeamSign.For(id).Show(new CyclePlan("Lugnare mornar", "Att alla får sova ut.", SystemLevel.Team), showsPlace: false)).ToList();
            store.AddRange(signs);
            await store.SaveChangesAsync();
            return new Values { ["id"] = own.ToString(), ["sign"] = signs[1].Id.ToString(), ["Text"] = "Hur började ni?" };
        });
    }

    private async Task<Values> ContactAsync(Guid own)
    {
        var theirs = await cycle([other]);
        return await site.AskAsync(async services =>
        {
            var (store, now) = (services.GetRequiredService<Store>(), site.Clock.GetUtcNow());
            var contact = TeamContact.Begin(theirs, own, now);
            store.AddRange(contact, RelayMessage.Write(contact, theirs, new NewMessage("Hur började ni?", null, null), other.Id, now).Value);
            await store.SaveChangesAsync();
            return new Values { ["id"] = own.ToString(), ["contact"] = contact.Id.ToString(), ["Text"] = "Smått.", ["Reach"] = "växeln" };
        });
    }
}
