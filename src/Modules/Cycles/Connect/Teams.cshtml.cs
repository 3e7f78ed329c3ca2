using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Forms;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

[Authorize(Policies.Practitioner)]
internal sealed class TeamsPage(Store store, FindTeams find) : MemberPage(store)
{
    private readonly Store _store = store;

    [FromQuery(Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public FoundTeams Found { get; private set; } = null!;

    /// <summary>Whether other teams can find this one.</summary>
    public bool CanBeFound { get; private set; }

    /// <summary>Whether the plan says something else than what other teams see.</summary>
    public bool HasOldSign { get; private set; }

    public bool HasContacts { get; private set; }

    protected override bool IsForTeam => true;

    public async Task OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        var sign = await _store.SignsUp().AsNoTracking().SingleOrDefaultAsync(s => s.CycleId == Id, ct);
        CanBeFound = sign is not null;
        HasOldSign = sign is not null && !sign.IsLike((await _store.Set<LearningCycle>().WithPlan().AsNoTracking().SingleAsync(c => c.Id == Id, ct)).AsPlanned());
        HasContacts = await _store.ContactsOf(Id).AnyAsync(ct);
        Found = await find.RunAsync(User.RequirePerson(), Id, PageNumber, ct);
    }
}

internal static class Purposes
{
    private const int Longest = 240;

    /// <summary>The beginning of a purpose, enough to know what it is about.</summary>
    public static string Beginning(this string purpose) => purpose.Length <= Longest ? purpose : Cut.To(purpose, Longest) + "…";
}
