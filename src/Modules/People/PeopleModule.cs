using Microsoft.AspNetCore.Authorization;
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
using NaraVard.People.MailedLinks;
using NaraVard.People.Memberships;
using NaraVard.People.MyAccount;
using NaraVard.People.Organisations;
using NaraVard.People.Outside;
using NaraVard.People.Passkeys;
using NaraVard.People.Passwords;
using NaraVard.People.Rights;
using NaraVard.People.Rights.Retention;
using NaraVard.People.Sessions;
using NaraVard.People.SignIn;
using NaraVard.People.TwoStep;
using Quartz;

namespace NaraVard.People;

public sealed class PeopleModule : IModule
{
    public string Name => "People";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddIdentityCore<Account>(Rules)
            .AddUserStore<AccountStore>()
            .AddTokenProvider<DataProtectorTokenProvider<Account>>(TokenOptions.DefaultProvider)
            .AddTokenProvider<OneTimeAuthenticator>(TokenOptions.DefaultAuthenticatorProvider)
            .AddSignInManager<AccountSignIn>()
            .AddClaimsPrincipalFactory<AccountClaims>()
            .AddPasswordValidator<RefuseGuessablePasswords>()
            .AddErrorDescriber<SwedishIdentityErrors>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000); // OWASP's advice for PBKDF2 with SHA-512; older hashes are made anew at the next sign-in
        services.Configure<DataProtectionTokenProviderOptions>(tokens => tokens.TokenLifespan = InviteAccount.LinkLifetime);
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        SignInServices.Add(services, config);
        services.AddAuthorization(AddPolicies);
        services.AddRights();
        services.AddOutside(config);
        services.AddScoped<IPeople, AccountDirectory>();
        services.AddScoped<IOutsiders, Outsiders>().AddScoped<ILearningSupport, LearningSupport>();
        services.AddOrganisations();
        services.AddMemberships();
        services.AddJoining();
        services.AddScoped<IUserConfirmation<Account>, OpenAccounts>();
        services.AddScoped<ChangePassword>();
        services.AddScoped<RenameAccount>();
        services.AddScoped<InviteAccount>();
        services.AddScoped<FindAccounts>();
        services.AddScoped<OpenAccountView>();
        services.AddScoped<FirstAdministrator>();
        services.AddScoped<IFirstAdministratorLink>(provider => provider.GetRequiredService<FirstAdministrator>());
        services.AddScoped<DemoOrganisation>();
    }

    public void AddJobs(IQuartzBuilder quartz)
    {
        SweepSessionsJob.Add(quartz);
        SendLinksJob.Add(quartz);
        RetentionJob.Add(quartz);
    }

    public void MapModel(ModelBuilder model)
    {
        AccountModel.Map(model);
        Organisation.Map(model);
        AccountChange.Map(model);
        Invitation.Map(model);
        DomainClaim.Map(model);
        Session.Map(model);
        KnownDevice.Map(model);
        SpentCode.Map(model);
        LinkRequest.Map(model);
        PasskeyModel.Map(model);
        ErasedAccount.Map(model);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => OutsideEndpoints.Map(routes);

    public async Task StartAsync(IServiceProvider services, CancellationToken ct)
    {
        await services.GetRequiredService<ImportOrganisations>().RunAsync(ct);
        await services.GetRequiredService<DemoOrganisation>().RunAsync(ct);
        await services.GetRequiredService<CheckOutsideOrganisations>().RunAsync(ct);
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
