using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

[Authorize(Policies.Practitioner)]
internal sealed class ContactsPage(Store store, ReadContacts contacts) : MemberPage(store)
{
    [FromQuery(Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<ContactCard> Cards { get; private set; } = [];

    public int Total { get; private set; }

    protected override bool IsForTeam => true;

    public async Task OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        (Cards, Total) = await contacts.RunAsync(Id, PageNumber, ct);
    }
}
