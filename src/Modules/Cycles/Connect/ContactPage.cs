using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>A page of a contact between two teams, for those of one of them.</summary>
internal abstract class ContactPage(Store store, ReadContacts contacts) : MemberPage(store)
{
    private readonly Store _store = store;

    [FromRoute(Name = "contact")]
    public Guid ContactId { get; set; }

    [FromQuery(Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public ContactView Contact { get; private set; } = null!;

    protected sealed override bool IsForTeam => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (!await _store.ContactsOf(Id).AnyAsync(contact => contact.Id == ContactId, HttpContext.RequestAborted))
        {
            context.Result = NotFound();
            return;
        }

        await base.OnPageHandlerExecutionAsync(context, next);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        Contact = (await contacts.RunAsync(Id, ContactId, User.RequirePerson(), PageNumber, ct))!;
    }
}
