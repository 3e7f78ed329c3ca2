using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Prompts.Letters;

internal sealed class TemplatePage(LiveContent content, TryTemplate tryOut) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    public Live<MailTemplate> Item { get; private set; } = null!;

    /// <summary>The mail as somebody would get it.</summary>
    public Letter Mail { get; private set; } = null!;

    public bool MayTry => User.Person()?.May(Policies.Editor) == true;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!MayTry)
        {
            return User.Person() is null ? Challenge() : Forbid();
        }

        return await LoadAsync(ct)
            ? (await tryOut.SendAsync(User.RequirePerson(), Item.Body, ct)).Match(note => this.RedirectWithNote(Item.Address, note), this.Show)
            : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if ((await content.NowAsync(ct)).Read<MailTemplate>(Slug) is not { } item)
        {
            return false;
        }

        (Item, Mail) = (item, tryOut.Show(item.Body, TemplatePreview.Reader));
        (ViewData["Title"], ViewData["Item"], ViewData["Live"]) = (item.Body.Title, item.Address, item);
        return true;
    }
}
