using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Levels.Questions;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Own;

[Authorize(Policies.Practitioner)]
internal sealed class AddPage(ShowTable show, AddOwnQuestion add, IOrganisations organisations) : PageModel
{
    [FromRoute(Name = "niva")]
    public string Niva { get; set; } = "";

    [BindProperty]
    public Guid Key { get; set; } = Guid.CreateVersion7();

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    public TableView View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (by, ct) = (User.RequirePerson(), HttpContext.RequestAborted);
        if (await show.RunAsync(Niva, ct) is not { } view)
        {
            context.Result = NotFound();
            return;
        }

        View = view;
        // In the order of the memberships, the nearest unit first: that is where most questions belong.
        var names = await organisations.NamesAsync([.. by.Places], ct);
        Organisations = [.. by.Places.Where(names.ContainsKey).Select(code => new SelectListItem(names[code], code))];
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var organisation = Organisation ?? Organisations.FirstOrDefault()?.Value ?? "";
        var wanted = new NewOwnQuestion(View.Level, organisation, Text, Key == Guid.Empty ? Guid.CreateVersion7() : Key);
        var added = await add.RunAsync(User.RequirePerson(), wanted, ct);
        return added.Match(question => this.RedirectWithNote($"{LevelsLinks.Table(View.Level)}#{question.Key}", "Frågan står nu bland era egna."), this.Show);
    }
}
