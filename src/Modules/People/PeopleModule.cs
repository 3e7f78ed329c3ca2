using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.People.Accounts;
using NaraVard.People.Admin;
using NaraVard.People.Contracts;
using NaraVard.People.Demo;
using NaraVard.People.Joining;
using NaraVard.People.Memberships;
using NaraVard.People.MyAccount;
using NaraVard.People.Organisations;
using NaraVard.People.Outside;
using NaraVard.People.Rights;
using NaraVard.People.Rights.Retention;
using NaraVard.People.SignIn;
using Quartz;

namespace NaraVard.People;

public sealed class PeopleModule : IModule
{
    public string Name => "People";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddIdentityCore<Account>(Rules)
            .AddEntityFrameworkStores<Store>()
            .AddDefaultTokenProviders()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddErrorDescriber<SwedishIdentityErrors>();
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = InviteAccount.LinkLifetime);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "naravard";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.LoginPath = PeopleLinks.SignIn;
            cookie.ReturnUrlParameter = "till";
            cookie.ExpireTimeSpan = TimeSpan.FromHours(12);
            cookie.SlidingExpiration = true;
            cookie.Events.OnSigningIn = FreshSignIn.RememberAsync;

            // A refusal is an answer at the address that was asked for, not a journey to another page.
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.Configure<SecurityStampValidatorOptions>(stamp => stamp.ValidationInterval = TimeSpan.FromMinutes(5));
        services.AddAuthorization(AddPolicies);
        services.AddRights();
        services.AddOutside(config);
        services.AddScoped<IPeople, AccountDirectory>();
        services.AddOrganisations();
        services.AddMemberships();
        services.AddJoining();
        services.AddScoped<IUserConfirmation<Account>, OpenAccounts>();
        services.AddScoped<SignInWithPassword>();
        services.AddScoped<ChoosePassword>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<RenameAccount>();
        services.AddScoped<InviteAccount>();
        services.AddScoped<FindAccounts>();
        services.AddScoped<OpenAccountView>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<IFirstAdministratorLink>(provider => provider.GetRequiredService<FirstAdministrator>());
        services.AddScoped<DemoOrganisation>();
    }

    public void AddJobs(IQuartzBuilder quartz) => RetentionJob.Add(quartz);

    public void MapModel(ModelBuilder model)
    {
        AccountModel.Map(model);
        Organisation.Map(model);
        AccountChange.Map(model);
        Invitation.Map(model);
        DomainClaim.Map(model);
        ErasedAccount.Map(model);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => OutsideEndpoints.Map(routes);

    public async Task StartAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<ImportOrganisations>().RunAsync(ct);
        await services.GetRequiredService<DemoOrganisation>().RunAsync(ct);
    }

    private static void AddPolicies(AuthorizationOptions options)
    {
        options.AddPolicy(Policies.SignedIn, asked => asked.RequireAuthenticatedUser());
        foreach (var policy in Policies.Table.Keys)
        {
            options.AddPolicy(policy, asked => asked.RequireAuthenticatedUser().RequireAssertion(context => context.User.Person()?.May(policy) == true));
        }
    }

    private static void Rules(IdentityOptions options)
    {
        // Length and nothing else: rules about characters make worse passwords (NIST SP 800-63B, 5.1.1.2).
        options.Password = new PasswordOptions
        {
            RequiredLength = ChoosePassword.ShortestPassword,
            RequireDigit = false,
            RequireLowercase = false,
            RequireUppercase = false,
            RequireNonAlphanumeric = false,
            RequiredUniqueChars = 4,
        };
        options.User.RequireUniqueEmail = true;
        options.SignIn.RequireConfirmedAccount = true; // see OpenAccounts
        options.User.AllowedUserNameCharacters = "";
        options.Lockout = new LockoutOptions { MaxFailedAccessAttempts = 8, DefaultLockoutTimeSpan = TimeSpan.FromMinutes(10) };
    }
}
