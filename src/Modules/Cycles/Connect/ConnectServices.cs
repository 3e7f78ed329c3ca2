using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Cycles.Connect;

internal static class ConnectServices
{
    public static void AddConnect(this IServiceCollection services)
    {
        services.AddSingleton<SignWords>();
        services.AddScoped<SignTelling>();
        services.AddScoped<PutUpSign>().AddScoped<TakeDownSign>().AddScoped<FindTeams>().AddScoped<ReadContacts>();
        services.AddScoped<WriteToTeam>().AddScoped<SendMessage>().AddScoped<RelayRules>().AddScoped<RelayLetters>();
        services.AddScoped<SayYes>().AddScoped<TakeBackYes>().AddScoped<CloseContact>().AddScoped<OpenContact>();
        services.AddScoped<IPersonalData, PersonalContacts>();
        services.AddRetention<ForgetContacts>(ForgetContacts.Rule);
    }
}
