using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Unnamed;

[Authorize(Policies.SignedIn)]
internal sealed class UnnamedPage(Store store, AskTeam ask) : MemberPage(store)
{
    public const int PageSize = 20;

    private readonly Store _store = store;

    [BindProperty]
    public string? Text { get; set; }

    [FromQuery(Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<AskedQuestion> Questions { get; private set; } = [];

    public int Total { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var asked = await ask.RunAsync(User.RequirePerson(), Id, Text ?? "", ct);
        return asked.Match(question => this.RedirectWithNote(CyclesLinks.Unnamed(Id, question), "Frågan är ställd till teamet."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        var questions = _store.QuestionsOf(Id);
        Total = await questions.CountAsync(ct);
        Questions = await questions.OrderByDescending(q => q.IsOpen).ThenByDescending(q => q.AskedAt).ThenBy(q => q.Id)
            .Skip((PageNumber - 1) * PageSize).Take(PageSize).ToListAsync(ct);
    }
}
