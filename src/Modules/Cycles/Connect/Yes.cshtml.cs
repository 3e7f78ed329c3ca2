using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Organisations;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>First how to reach the person, then exactly what the other team will see, and only then yes.</summary>
[Authorize(Policies.Practitioner), ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class YesPage(Store store, ReadContacts contacts, CircleNames circles, IPeople people, SayYes say) : ContactPage(store, contacts)
{
    [BindProperty]
    public string? Reach { get; set; }

    /// <summary>The organisations that were shown before the yes.</summary>
    [BindProperty]
    public string? Seen { get; set; }

    /// <summary>How to reach the person as the other team will see it; null until it has been written.</summary>
    public string? Looked { get; private set; }

    public string Name { get; private set; } = "";

    public string Organisations { get; private set; } = "";

    public void OnGet()
    {
    }

    public void OnPostBack()
    {
    }

    public IActionResult OnPostLook()
    {
        if (SayYes.Check(Reach) is { } problem)
        {
            return this.Show(problem);
        }

        Looked = FreeText.Clean(Reach);
        return Page();
    }

    public async Task<IActionResult> OnPostSayAsync(CancellationToken ct)
    {
        if (Seen != Organisations)
        {
            return this.Show(new Problem.Conflict($"Cykeln hör nu till {Organisations}. Läs igen vad de får se innan du säger ja."));
        }

        var said = await say.RunAsync(User.RequirePerson(), Id, ContactId, Reach, ct);
        return said.Match(
            hasMet => this.RedirectWithNote(ConnectLinks.Contact(Id, ContactId), hasMet ? "Båda teamen har sagt ja. Nu ser ni hur ni når varandra." : "Du har sagt ja. De ser ditt namn först när de också har sagt ja."),
            this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        await base.FillAsync(ct);
        var me = User.RequirePerson();
        Name = (await people.NamesAsync([me.Id], ct)).GetValueOrDefault(me.Id, me.Name);
        Organisations = await circles.OfAsync(Id, ct);
    }
}
