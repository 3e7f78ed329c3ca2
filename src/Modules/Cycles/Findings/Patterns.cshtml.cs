using Microsoft.AspNetCore.Authorization;
using NaraVard.Cycles.Team;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Findings;

[Authorize(Policies.SignedIn)]
internal sealed class PatternsPage(Store store, CyclePatterns patterns) : MemberPage(store)
{
    public IReadOnlyList<SuggestedPattern> Suggested { get; private set; } = [];

    protected override async Task FillAsync(CancellationToken ct) =>
        Suggested = Head.IsEnded ? await patterns.RunAsync(User.RequirePerson(), Id, ct) : [];
}
