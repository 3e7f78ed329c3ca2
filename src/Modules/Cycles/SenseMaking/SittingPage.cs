using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>A page of one sitting, for those who take part.</summary>
internal abstract class SittingPage(Store store, SittingQuery query) : MemberPage(store)
{
    [FromRoute(Name = "sitting")]
    public Guid SittingId { get; set; }

    public SittingView Table { get; private set; } = null!;

    protected override bool IsFound => Table is not null;

    protected override async Task FillAsync(CancellationToken ct) => Table = (await query.RunAsync(User.RequirePerson(), Id, SittingId, ct))!;
}
