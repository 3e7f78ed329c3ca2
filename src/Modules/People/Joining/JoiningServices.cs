using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Privacy;

namespace NaraVard.People.Joining;

internal static class JoiningServices
{
    public static void AddJoining(this IServiceCollection services)
    {
        services.AddScoped<Joiner>();
        services.AddScoped<Invite>();
        services.AddScoped<WithdrawInvitation>();
        services.AddScoped<ListInvitations>();
        services.AddScoped<AcceptInvitation>();
        services.AddScoped<ClaimDomain>();
        services.AddScoped<ProveDomain>();
        services.AddScoped<GiveUpDomain>();
        services.AddScoped<JoinTickets>();
        services.AddScoped<AskToJoin>();
        services.AddRetention<ForgetInvitations>(ForgetInvitations.Rule).AddRetention<ForgetDomainClaims>(ForgetDomainClaims.Rule);
        services.AddScoped<JoinByDomain>();
    }
}
