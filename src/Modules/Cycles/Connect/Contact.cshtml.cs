using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Organisations;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

[Authorize(Policies.Practitioner), ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class RelayPage(Store store, ReadContacts contacts, CircleNames circles, SendMessage send, TakeBackYes takeBack, OpenContact open) : ContactPage(store, contacts)
{
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Told { get; set; }

    [BindProperty]
    public Guid? Key { get; set; }

    public string OwnOrganisations { get; private set; } = "";

    // Between teams that have met, how to reach somebody is no secret.
    public MessageForm Form => new(Text, Key, Contact.HasMet ? "" : new NewMessage(Text, null, null).Contacts,
        $"Högst 2 000 tecken. {(Contact.HasMet ? "" : "Skriv inga namn ännu. ")}Skriv inget om enskilda patienter eller kollegor.");

    public void OnGet() => Key = Guid.NewGuid();

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        var sent = await send.RunAsync(User.RequirePerson(), Id, ContactId, new NewMessage(Text, Told, Key == Guid.Empty ? null : Key), ct);
        return sent.Match(_ => this.RedirectWithNote(ConnectLinks.Contact(Id, ContactId), "Meddelandet är skickat."), ShowKept);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct)
    {
        var taken = await takeBack.RunAsync(User.RequirePerson(), Id, ContactId, ct);
        return taken.Match(_ => this.RedirectWithNote(ConnectLinks.Contact(Id, ContactId), "Ditt ja är tillbakataget. Det andra teamet ser inte längre ditt namn här."), this.Show);
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct)
    {
        var opened = await open.RunAsync(User.RequirePerson(), Id, ContactId, ct);
        return opened.Match(_ => this.RedirectWithNote(ConnectLinks.Contact(Id, ContactId), "Kontakten är öppen igen."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        await base.FillAsync(ct);
        OwnOrganisations = Contact.HasMet ? await circles.OfAsync(Id, ct) : "";
    }

    private IActionResult ShowKept(Problem problem)
    {
        ModelState.Remove(nameof(Told));
        return this.Show(problem);
    }
}
