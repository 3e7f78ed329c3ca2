using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace NaraVard.People.Outside;

internal static class OutsideServices
{
    /// <summary>Sign-in at the providers that the settings name. None of them is asked for anything before somebody wants to go there.</summary>
    public static void AddOutside(this IServiceCollection services, IConfiguration config)
    {
        // When a provider has changed its keys, the one who signs in waits for the new ones and doesn't have to begin again.
        AppContext.SetSwitch("Switch.Microsoft.IdentityModel.UpdateConfigAsBlocking", true);
        services.AddOptions<OutsideProviders>().ValidateOnStart();
        services.AddSingleton<IConfigureOptions<OutsideProviders>, OutsideProviders.Setup>();
        services.AddSingleton<IValidateOptions<OutsideProviders>, OutsideProviders.Setup>();
        services.AddSingleton<OutsideEvents>();
        services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, ConfigureOutside>();
        services.ConfigureExternalCookie(cookie =>
        {
            cookie.Cookie.Name = "naravard-outside";
            cookie.ExpireTimeSpan = TimeSpan.FromMinutes(15);
            cookie.SlidingExpiration = false;
        });
        foreach (var name in OutsideSettings.Names(config))
        {
            services.AddAuthentication().AddOpenIdConnect(name, _ => { });
        }

        services.AddScoped<ArriveFromOutside>();
        services.AddScoped<CreateOutsideAccount>();
        services.AddScoped<OutsideLogins>();
        services.AddScoped<OutsideSignOut>();
        services.AddScoped<LinkOutside>();
        services.AddScoped<UnlinkOutside>();
        services.AddScoped<CheckOutsideOrganisations>();
    }
}
