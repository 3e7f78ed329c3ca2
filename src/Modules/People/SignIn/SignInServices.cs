using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NaraVard.Kernel.Privacy;
using NaraVard.Kernel.Security;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.MailedLinks;
using NaraVard.People.Passkeys;
using NaraVard.People.Passwords;
using NaraVard.People.Rights;
using NaraVard.People.Sessions;
using NaraVard.People.TwoStep;

namespace NaraVard.People.SignIn;

/// <summary>What signing in takes: the cookies, and the acts.</summary>
internal static class SignInServices
{
    private static readonly TimeSpan DeviceAskedAgain = TimeSpan.FromDays(30);

    public static void Add(IServiceCollection services, IConfiguration config)
    {
        services.AddOptions<SignInSettings>().Bind(config.GetSection("SignIn")).ValidateOnStart()
            .PostConfigure(settings => settings.TwoStep ??= config.GetValue<bool>("Demo") ? SignInSettings.Optional : null);
        services.AddSingleton<IValidateOptions<SignInSettings>, CheckSignInSettings>();
        services.AddSingleton<IConfigureOptions<IdentityPasskeyOptions>, PasskeyOrigin>();
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = SessionValidator.Interval);
        AddCookies(services);
        services.AddScoped<ISecurityStampValidator, SessionValidator>();
        services.AddScoped(provider => (AccountStore)provider.GetRequiredService<IUserStore<Account>>());
        services.AddSingleton<CommonWords>().AddSingleton<GuessablePassword>().AddSingleton<EndedSessions>().AddSingleton<SignInLink>().AddSingleton<FailedSignIns>().AddSingleton<SignInTurns>();
        services.AddScoped<SpentCodes>().AddScoped<LockedOutLetter>().AddScoped<SignInChangeLetters>().AddScoped<SignInWithPassword>().AddScoped<ChoosePassword>();
        services.AddScoped<BeginSession>().AddScoped<EndSession>().AddScoped<EndOtherSessions>().AddScoped<IEndSignIns, EndAllSessions>().AddScoped<ListSessions>().AddScoped<SweepSessions>();
        services.AddScoped<AskForLink>().AddScoped<SendLinks>().AddScoped<SignInWithLink>();
        services.AddScoped<IPersonalData, PersonalSignIn>();
        services.AddScoped<TwoStepRule>().AddScoped<TwoStepGuard>().AddScoped<TakeSecondStep>();
        services.AddScoped<SetUpAuthenticator>().AddScoped<TurnOffAuthenticator>().AddScoped<RenewRecoveryCodes>().AddScoped<ResetTwoStep>();
        services.AddScoped<PasskeyCeremony>().AddScoped<SignInWithPasskey>().AddScoped<AddPasskey>().AddScoped<RenamePasskey>().AddScoped<RemovePasskey>();
    }

    private static void AddCookies(IServiceCollection services)
    {
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "naravard";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = PeopleLinks.SignIn;
            cookie.ReturnUrlParameter = "till";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.Events.OnSigningIn = FreshSignIn.RememberAsync;
            cookie.Events.OnRedirectToAccessDenied = RefuseAsync;
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie => cookie.Cookie.Name = "naravard-step");
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorRememberMeScheme, cookie =>
        {
            cookie.Cookie.Name = "naravard-second-step";
            cookie.ExpireTimeSpan = DeviceAskedAgain;
            cookie.SlidingExpiration = false;
        });
    }

    // A refusal is an answer at the address that was asked for, not a journey to another page; unless what is missing is
    // the second step, which has a page of its own.
    private static Task RefuseAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        if (context.HttpContext.User.WaitsForSecondStep() && HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.Redirect(PeopleLinks.SetUpTwoStep(context.Request.Path + context.Request.QueryString));
        }
        else
        {
            context.HttpContext.RequestServices.GetRequiredService<SecurityLog>().Refused((context.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
        }

        return Task.CompletedTask;
    }
}
