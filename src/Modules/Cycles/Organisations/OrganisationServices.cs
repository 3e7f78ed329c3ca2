using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Cycles.Organisations;

internal static class OrganisationServices
{
    /// <summary>Several organisations in one cycle.</summary>
    public static void AddSeveralOrganisations(this IServiceCollection services)
    {
        services.AddScoped<CircleNames>().AddScoped<InviteOrganisation>().AddScoped<WithdrawCycleInvitation>().AddScoped<LetOrganisationGo>();
        services.AddScoped<ReadCycleInvitation>().AddScoped<AcceptCycleInvitation>().AddScoped<DeclineCycleInvitation>();
        services.AddScoped<IPersonalData, PersonalInvitations>();
        services.AddRetention<ForgetCycleInvitations>(ForgetCycleInvitations.Rule);
    }
}
