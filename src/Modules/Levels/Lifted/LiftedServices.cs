using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Privacy;
using NaraVard.Levels.Contracts;

namespace NaraVard.Levels.Lifted;

internal static class LiftedServices
{
    public static void AddLifted(this IServiceCollection services)
    {
        services.AddScoped<ILifting, Lifting>().AddScoped<ProposeLevels>().AddScoped<FindReceivers>().AddScoped<HideNames>();
        services.AddScoped<LiftQuestion>().AddScoped<TakeBack>().AddScoped<TellMore>().AddScoped<ReadWays>().AddScoped<ReadSent>().AddScoped<ListWaiting>();
        services.AddScoped<IPersonalData, PersonalLifts>();
    }

    public static void MapLifted(this ModelBuilder model)
    {
        LiftBundle.Map(model);
        LiftedQuestion.Map(model);
        LiftAnswer.Map(model);
    }
}
