using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Privacy;
using NaraVard.People.Contracts;

namespace NaraVard.People.Rights;

[Authorize(Policies.SignedIn)]
internal sealed class EraseAccountPage(ProveIdentity prove, EraseAccount erase, CarryOutErasure carryOut, IEnumerable<IPersonalData> modules) : ProvenPage(prove)
{
    [BindProperty]
    public string? Word { get; set; }

    /// <summary>What happens to what only this person has, a sentence each.</summary>
    public IReadOnlyList<string> Notices { get; private set; } = [];

    public bool IsLastAdministrator { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var erased = await erase.RunAsync(User.RequirePerson(), Password ?? "", Word ?? "", ct);
        return erased.Match(_ => LocalRedirect(PeopleLinks.Erased), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        var me = User.RequirePerson();
        IsLastAdministrator = await carryOut.IsLastAdministratorAsync(me.Id, ct);
        List<string> notices = [];
        foreach (var module in modules)
        {
            notices.AddRange(await module.WarnAsync(new DataSubject(me.Id, me.Name, ""), ct));
        }

        Notices = notices;
    }
}
