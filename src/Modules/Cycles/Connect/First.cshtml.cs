using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

[Authorize(Policies.Practitioner)]
internal sealed class FirstPage(Store store, SignTelling telling, WriteToTeam write) : MemberPage(store)
{
    private readonly Store _store = store;

    [FromRoute(Name = "sign")]
    public Guid SignId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Told { get; set; }

    [BindProperty]
    public Guid? Key { get; set; }

    /// <summary>The team to write to; null when there is no such team to meet, and then there is no page.</summary>
    public SignView? Other { get; private set; }

    /// <summary>What the other team sees of this one; null when that is nothing.</summary>
    public SignView? Own { get; private set; }

    public MessageForm Form => new(Text, Key, new NewMessage(Text, null, null).Contacts, "Högst 2 000 tecken. Berätta vad ni undrar eller vill dela. Skriv inga namn ännu, och inget om enskilda patienter eller kollegor.");

    protected override bool IsForTeam => true;

    public IActionResult OnGet()
    {
        Key = Guid.NewGuid();
        return Other is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var written = await write.RunAsync(User.RequirePerson(), Id, SignId, new NewMessage(Text, Told, Key == Guid.Empty ? null : Key), ct);
        return written.Match(contact => this.RedirectWithNote(ConnectLinks.Contact(Id, contact), "Meddelandet är skickat, utan era namn."), ShowKept);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        var by = User.RequirePerson();
        Other = (await telling.RunAsync(await _store.SignsToMeet(Id, by).AsNoTracking().Where(sign => sign.Id == SignId).ToListAsync(ct), ct)).SingleOrDefault();
        Own = (await telling.RunAsync(await _store.SignsUp().AsNoTracking().Where(sign => sign.CycleId == Id).ToListAsync(ct), ct)).SingleOrDefault();
    }

    // The team may have taken its sign away while somebody wrote.
    private IActionResult ShowKept(Problem problem)
    {
        ModelState.Remove(nameof(Told));
        return Other is null ? NotFound() : this.Show(problem);
    }
}
