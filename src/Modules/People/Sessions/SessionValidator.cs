using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NaraVard.Kernel.Content;
using NaraVard.People.Accounts;
using NaraVard.People.SignIn;

namespace NaraVard.People.Sessions;

/// <summary>
/// Asks the database now and then whether a cookie still counts: the account's stamp (password, roles, second step) and the
/// session's row. Then name and roles in the cookie are made anew.
/// </summary>
internal sealed class SessionValidator(IOptions<SecurityStampValidatorOptions> options, AccountSignIn signIn, ILoggerFactory logs, EndedSessions ended)
    : SecurityStampValidator<Account>(options, signIn, logs)
{
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private AccountSignIn Ours => (AccountSignIn)SignInManager;

    public override async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal?.Session() is not { } session || ended.Has(session))
        {
            context.RejectPrincipal();
            await Ours.SignOutAsync();
        }
        else if (IsOpenToAll(context.HttpContext))
        {
            await ValidateOrForgetAsync(context);
        }
        else
        {
            await base.ValidateAsync(context);
        }
    }

    // While the database is away, what everybody may read is shown as to somebody who hasn't signed in. The cookie is kept, and nothing else is shown.
    private async Task ValidateOrForgetAsync(CookieValidatePrincipalContext context)
    {
        if (StoreAway.IsCause(context.HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error) || context.HttpContext.RequestServices.GetRequiredService<LiveContentMemory>().IsAway)
        {
            context.RejectPrincipal();
            return;
        }

        try
        {
            await base.ValidateAsync(context);
        }
        catch (Exception failure) when (StoreAway.IsCause(failure))
        {
            context.RejectPrincipal();
        }
    }

    private static bool IsOpenToAll(HttpContext http) => http.GetEndpoint() is { } endpoint && endpoint.Metadata.GetMetadata<IAuthorizeData>() is null
        && (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method) || http.Features.Get<IExceptionHandlerFeature>() is not null);

    protected override async Task<Account?> VerifySecurityStamp(ClaimsPrincipal? principal) =>
        await base.VerifySecurityStamp(principal) is { } account && await Ours.ResumeAsync(principal!) ? account : null;

    // How somebody signed in isn't in the database, and is kept from cookie to cookie.
    protected override async Task SecurityStampVerified(Account user, CookieValidatePrincipalContext context)
    {
        var ways = context.Principal!.Claims.Where(claim => claim.Type is ClaimTypes.AuthenticationMethod or "amr").ToList();
        await base.SecurityStampVerified(user, context);
        ((ClaimsIdentity)context.Principal!.Identity!).AddClaims(ways);
    }
}
