using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Privacy;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

[Authorize(Policies.Practitioner)]
internal sealed class ClosePage(Store store, ReadContacts contacts, CloseContact close, RetentionTimes times) : ContactPage(store, contacts)
{
    [BindProperty]
    public string? Goodbye { get; set; }

    [BindProperty]
    public bool Blocks { get; set; }

    public int Days => times.DaysOf(ForgetContacts.Rule.Key);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var closed = await close.RunAsync(User.RequirePerson(), Id, ContactId, Goodbye, Blocks, ct);
        return closed.Match(_ => this.RedirectWithNote(ConnectLinks.Contact(Id, ContactId), "Kontakten är avslutad."), this.Show);
    }
}
