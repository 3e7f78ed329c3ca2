using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Tokens;

/// <summary>The keys that somebody has made for themselves.</summary>
[Authorize(Policies.Editor), ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class TokensPage(MakeToken make, RevokeToken revoke, Store store, TimeProvider clock) : PageModel
{
    private const string NewKey = "NewToken";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<string> Scopes { get; set; } = [];

    [BindProperty]
    public int? Days { get; set; }

    public IReadOnlyList<ApiToken> Tokens { get; private set; } = [];

    /// <summary>The key, on the page that follows upon its making and never again.</summary>
    public string? Secret { get; private set; }

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Secret, Days) = (TempData[NewKey] as string, ApiToken.UsualDays);
        await FillAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var made = await make.RunAsync(User.RequirePerson(), Name ?? "", Scopes, Days, ct);
        return made.Match(ShowOnce, this.Show);
    }

    public async Task<IActionResult> OnPostRevokeAsync(Guid id, CancellationToken ct)
    {
        var revoked = await revoke.RunAsync(User.RequirePerson(), id, ct);
        return revoked.Match(_ => this.RedirectWithNote(TokenLinks.Page, "Nyckeln är borttagen och fungerar inte längre."), this.Show);
    }

    public string? ErrorOf(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors is [var first, ..] ? first.ErrorMessage : null;

    // Carried in the encrypted cookie for short notes, so that reloading the page makes no second key.
    private IActionResult ShowOnce(string secret)
    {
        TempData[NewKey] = secret;
        return this.RedirectWithNote(TokenLinks.Page, "Nyckeln är skapad.");
    }

    private async Task FillAsync(CancellationToken ct)
    {
        var owner = User.RequirePerson().Id;
        Tokens = await store.Set<ApiToken>().AsNoTracking().Where(token => token.AccountId == owner).OrderByDescending(token => token.CreatedAt).Take(MakeToken.Most).ToListAsync(ct);
    }
}
