using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Privacy;
using NaraVard.People.Contracts;
using NaraVard.People.Rights.Retention;

namespace NaraVard.People.Rights;

/// <summary>What a person may do with what is held on them, and how long things are kept.</summary>
internal static class RightsServices
{
    public static void AddRights(this IServiceCollection services)
    {
        services.AddScoped<IPersonalData, PersonalAccount>();
        services.AddScoped<ProveIdentity>().AddScoped<PersonalArchive>();
        services.AddScoped<ChangeAddress>().AddScoped<ConfirmAddress>();
        services.AddScoped<CarryOutErasure>().AddScoped<EraseAccount>().AddScoped<IEraseAgain, EraseAgain>();
        services.AddRetentionTimes().AddSingleton<CarryOutRetention>();
        services.AddRetention<ForgetClosedAccounts>(ForgetClosedAccounts.Rule).AddRetention<ForgetErasedAccounts>(ForgetErasedAccounts.Rule);
    }
}
