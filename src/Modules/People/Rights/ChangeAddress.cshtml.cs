using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;

namespace NaraVard.People.Rights;

[Authorize(Policies.SignedIn)]
internal sealed class ChangeAddressPage(ProveIdentity prove, ChangeAddress change, IPeople people) : ProvenPage(prove)
{
    [BindProperty]
    public string? Email { get; set; }

    public string Now { get; private set; } = "";

    public string? SentTo { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var asked = await change.RunAsync(User.RequirePerson(), Email ?? "", Password ?? "", ct);
        return asked.Match(Sent, this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct) => Now = (await people.ContactAsync(User.RequirePerson().Id, ct))?.Email ?? "";

    private IActionResult Sent(string address)
    {
        SentTo = address;
        return Page();
    }
}
