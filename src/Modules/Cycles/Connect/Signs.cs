using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>Which signs and contacts there are to see. That somebody may see the cycle itself is for the caller to know.</summary>
internal static class Signs
{
    /// <summary>The signs of the cycles that go on.</summary>
    public static IQueryable<TeamSign> SignsUp(this Store store) =>
        store.Set<TeamSign>().Where(sign => store.Set<LearningCycle>().Any(cycle => cycle.Id == sign.CycleId && cycle.EndedAt == null));

    /// <summary>The signs that a team may meet: not its own, none of a team that it has a contact with or that the person is in, and none of a team that has stopped those people.</summary>
    public static IQueryable<TeamSign> SignsToMeet(this Store store, Guid cycle, Person by) =>
        store.SignsUp().Where(sign => sign.CycleId != cycle
            && !store.ContactsOf(cycle).Any(contact => contact.FirstCycleId == sign.CycleId || contact.SecondCycleId == sign.CycleId)
            && !store.CyclesOf(by.Id).Any(mine => mine.Id == sign.CycleId)
            && !store.BlocksOf(by).Any(contact => contact.ClosedByCycleId == sign.CycleId));

    public static IQueryable<TeamContact> ContactsOf(this Store store, Guid cycle) =>
        store.Set<TeamContact>().Where(contact => contact.FirstCycleId == cycle || contact.SecondCycleId == cycle);

    /// <summary>The people who have said yes in a contact and are still in the team that they said it for.</summary>
    public static IQueryable<ShownPerson> ShownIn(this Store store, Guid contact) =>
        store.Set<ShownPerson>().Where(person => person.ContactId == contact
            && store.Set<CycleMember>().Any(member => member.CycleId == person.CycleId && member.AccountId == person.AccountId && member.Role == CycleRole.Member));

    // Whoever is in the team that was stopped, or has written for it: another cycle is no way around.
    private static IQueryable<TeamContact> BlocksOf(this Store store, Person by) =>
        store.Set<TeamContact>().Where(contact => contact.IsBlocked
            && (store.Set<CycleMember>().Any(member => member.AccountId == by.Id && member.CycleId != contact.ClosedByCycleId && (member.CycleId == contact.FirstCycleId || member.CycleId == contact.SecondCycleId))
                || store.Set<RelayMessage>().Any(message => message.ContactId == contact.Id && message.WrittenBy == by.Id && message.FromCycleId != contact.ClosedByCycleId)));
}
