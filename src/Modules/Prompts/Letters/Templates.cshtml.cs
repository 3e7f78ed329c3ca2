using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Prompts.Letters;

[ContentAlone]
internal sealed class TemplatesPage(LiveContent content) : PageModel
{
    public IReadOnlyList<Live<MailTemplate>> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Items = [.. (await content.NowAsync(ct)).All<MailTemplate>().OrderBy(template => template.Body.Title, SwedishOrder.Words)];
}
