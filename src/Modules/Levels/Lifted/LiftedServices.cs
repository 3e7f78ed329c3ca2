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
        services.AddScoped<BundleReach>().AddScoped<ReadInbox>().AddScoped<ReadBundle>().AddScoped<AnswerBundle>().AddScoped<AnswerLetters>().AddScoped<TellOfLifts>().AddScoped<HideAnswer>().AddScoped<SetAnswerDay>();
        services.AddScoped<JoinBundles>().AddScoped<SeparateQuestion>().AddScoped<LiftOn>().AddScoped<TryInCycle>().AddScoped<CountStairs>().AddScoped<ILiftStanding, CountStairs>();
        services.AddScoped<IPersonalData, PersonalLifts>().AddRetention<ForgetLifts>(ForgetLifts.Rule);
    }

    public static void MapLifted(this ModelBuilder model)
    {
        LiftBundle.Map(model);
        LiftedQuestion.Map(model);
        LiftAnswer.Map(model);
    }
}
