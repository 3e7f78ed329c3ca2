using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Memberships;

[Authorize(Policies.SignedIn)]
internal sealed class LeavePage(Store store, EndMembership end, UserManager<Account> accounts, SignInManager<Account> signIn) : PageModel
{
    [FromRoute(Name = "kod")]
    public string Code { get; set; } = "";

    [FromRoute(Name = "roll")]
    public string RoleWord { get; set; } = "";

    public RoleRow Row { get; private set; } = null!;

    /// <summary>Whether no other role is left in the organisation.</summary>
    public bool IsLastThere { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var role = RolesToGive.FromAddress(RoleWord);
        var all = await store.RolesOfAsync(User.RequirePerson().Id, HttpContext.RequestAborted);
        if (all.FirstOrDefault(row => row.Code == Code && row.Role == role) is not { } mine)
        {
            context.Result = NotFound();
            return;
        }

        (Row, IsLastThere) = (mine, all.Count(row => row.Code == Code) == 1);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var by = User.RequirePerson();
        var left = await end.RunAsync(by, by.Id, Code, Row.Role, ct);
        if (left.Problem is null && await accounts.FindByIdAsync(by.Id.ToString()) is { } account)
        {
            await signIn.RefreshSignInAsync(account);
        }

        return left.Match(organisation => this.RedirectWithNote(PeopleLinks.MyAccount, $"Du har lämnat rollen i {organisation}."), this.Show);
    }
}
