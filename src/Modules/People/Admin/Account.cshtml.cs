using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.People.Contracts;
using NaraVard.People.MailedLinks;
using NaraVard.People.Memberships;
using NaraVard.People.Organisations;

namespace NaraVard.People.Admin;

[Authorize(Policies.Administrator)]
internal sealed class OneAccountPage(OpenAccountView open, GiveRole give, OpenAccount openAgain, AskForLink ask, Store store) : AccountPage(open)
{
    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public Role Role { get; set; }

    public IEnumerable<SelectListItem> Choices => Enum.GetValues<Role>().Select(role => new SelectListItem(role.Name(), role.ToString(), role == Role));

    public IReadOnlyList<string> Organisations { get; private set; } = [];

    private string Here => MembershipLinks.Account(Id);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostGiveAsync(CancellationToken ct)
    {
        var given = await give.RunAsync(By, Id, Organisation ?? "", Role, ct);
        return given.Match(organisation => this.RedirectWithNote(Here, $"{Account.Name} är nu {Role.Name().ToLowerInvariant()} i {organisation}, och får ett mejl om det."), this.Show);
    }

    public async Task<IActionResult> OnPostOpenAsync(CancellationToken ct) =>
        (await openAgain.AgainAsync(By, Id, ct)).Match(name => this.RedirectWithNote(Here, $"Kontot är öppet igen. {name} får ett mejl om det."), this.Show);

    public async Task<IActionResult> OnPostUnlockAsync(CancellationToken ct) =>
        (await openAgain.UnlockAsync(By, Id, ct)).Match(name => this.RedirectWithNote(Here, $"Kontot är upplåst. {name} får ett mejl om det."), this.Show);

    public async Task<IActionResult> OnPostLinkAsync(CancellationToken ct)
    {
        await ask.RunAsync(LinkKind.NewPassword, Account.Email, ct);
        return this.RedirectWithNote(Here, $"En länk skickas till {Account.Email}. Den som redan har fått en de senaste minuterna får ingen ny.");
    }

    protected override async Task FillAsync(CancellationToken ct) => Organisations = await store.LabelsAsync(ct);
}
