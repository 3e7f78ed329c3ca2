using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Privacy;

namespace NaraVard.People.Memberships;

internal static class MembershipServices
{
    public static void AddMemberships(this IServiceCollection services)
    {
        services.AddScoped<AccountLetters>();
        services.AddScoped<ReadAccountChanges>();
        services.AddScoped<ReadMyMemberships>();
        services.AddScoped<EndMembership>();
        services.AddScoped<GiveRole>();
        services.AddScoped<CloseAccount>();
        services.AddScoped<OpenAccount>();
        services.AddScoped<SignOutAccount>();
        services.AddScoped<IPersonalData, PersonalMemberships>();
        services.AddRetention<ForgetAccountChanges>(ForgetAccountChanges.Rule);
    }
}
