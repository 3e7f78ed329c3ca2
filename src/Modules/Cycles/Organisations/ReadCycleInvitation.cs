using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Organisations;

/// <summary>Reads what somebody who is invited may know before they answer: what the cycle is about, where it belongs and who asks. Nothing that is written in it.</summary>
internal sealed class ReadCycleInvitation(Store store, CircleNames circles, IPeople people, SharingStepQuery steps)
{
    public async Task<AskedAlong?> RunAsync(Person by, Guid invitation, CancellationToken ct)
    {
        var mine = store.InvitationsTo(by);
        var found = await (from asked in mine
                           join cycle in store.Set<LearningCycle>() on asked.CycleId equals cycle.Id
                           where asked.Id == invitation
                           select new { cycle.Id, cycle.Title, cycle.Purpose, asked.InvitedBy }).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return null;
        }

        var names = await people.NamesAsync([found.InvitedBy], ct);
        var step = await steps.RunAsync(by, found.Id, Sharing.Team, ct);
        return new AskedAlong(found.Title, found.Purpose, await circles.OfAsync(found.Id, ct), names.GetValueOrDefault(found.InvitedBy, "Ett team"), step.Warning);
    }
}

/// <summary>What somebody is asked to come along to.</summary>
/// <param name="Title">The title of the cycle.</param>
/// <param name="Purpose">Its purpose.</param>
/// <param name="Organisations">The organisations that it belongs to.</param>
/// <param name="InvitedBy">Who asks.</param>
/// <param name="Warning">That what the person shares reaches other organisations; null when it doesn't.</param>
internal sealed record AskedAlong(string Title, string Purpose, string Organisations, string InvitedBy, (string Heading, string Meaning)? Warning);
