using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Forms;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Admin;

[Authorize(Policies.Administrator)]
internal sealed class AccountsPage(Store store) : PageModel
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        var found = Matching(Query);
        Total = await found.CountAsync(ct);
        var page = await found.OrderBy(account => account.NormalizedEmail).Skip((PageNumber - 1) * Size).Take(Size)
            .Select(account => new { account.Id, account.DisplayName, account.Email, HasPassword = account.PasswordHash != null })
            .ToListAsync(ct);
        var ids = page.Select(account => account.Id).ToList();
        var roles = (await (
            from membership in store.Set<AccountMembership>()
            join organisation in store.Set<Organisation>() on membership.OrganisationCode equals organisation.Code
            where ids.Contains(membership.AccountId)
            select new { membership.AccountId, membership.Role, organisation.Name }).ToListAsync(ct)).ToLookup(role => role.AccountId);
        Rows = [.. page.Select(account => new Row(
            account.DisplayName,
            account.Email!,
            string.Join(", ", roles[account.Id].Select(role => $"{role.Role.Name()}, {role.Name}")),
            account.HasPassword))];
    }

    private IQueryable<Account> Matching(string? query)
    {
        var all = store.Set<Account>().AsNoTracking();
        return query?.Trim().ToUpperInvariant() is { Length: > 0 and <= 200 } wanted
            ? all.Where(account => account.NormalizedEmail!.Contains(wanted))
            : all;
    }

    internal sealed record Row(string Name, string Email, string Roles, bool HasPassword);
}
