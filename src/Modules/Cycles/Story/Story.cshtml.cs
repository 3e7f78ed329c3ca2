using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Story;

[Authorize(Policies.SignedIn)]
internal sealed class StoryPage(Store store, StoryQuery query, IPeople people, CircleNames circles) : MemberPage(store)
{
    private readonly Store _store = store;

    [FromQuery(Name = "lada")]
    public string? Drawer { get; set; }

    public IReadOnlyList<Happening> Happenings { get; private set; } = [];

    public IReadOnlyList<string> Names { get; private set; } = [];

    /// <summary>The organisations that the cycle belongs to.</summary>
    public string Organisations { get; private set; } = "";

    /// <summary>Whether something in the story is in the reader's own drawer.</summary>
    public bool HasPrivate { get; private set; }

    public bool ShowsPrivate => Drawer != "nej";

    public async Task OnGetAsync(CancellationToken ct)
    {
        var all = await query.RunAsync(Id, User.RequirePerson(), ct);
        HasPrivate = all.Any(happening => happening.Entry?.Sharing == Sharing.Own);
        Happenings = [.. all.Where(happening => ShowsPrivate || happening.Entry?.Sharing != Sharing.Own)];
        Organisations = await circles.OfAsync(Id, ct);
        Names = [.. (await _store.TeamAsync(people, Id, ct)).Select(member => member.Label)];
    }
}
