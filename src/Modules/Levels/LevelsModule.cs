using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Privacy;
using NaraVard.Levels.Contracts;
using NaraVard.Levels.Differences;
using NaraVard.Levels.Lifted;
using NaraVard.Levels.Nominating;
using NaraVard.Levels.OneQuestion;
using NaraVard.Levels.Own;
using NaraVard.Levels.Questions;
using Quartz;

namespace NaraVard.Levels;

public sealed class LevelsModule : IModule
{
    public string Name => "Levels";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddScoped<IQuestionBank, QuestionBank>();
        services.AddScoped<ShowTable>().AddScoped<ShowQuestion>().AddScoped<ReadUse>().AddScoped<FollowQuestion>().AddScoped<SeeDifferences>();
        services.AddScoped<OwnQuestions>().AddScoped<ShowOwnSide>().AddScoped<AddOwnQuestion>().AddScoped<ChangeOwnQuestion>().AddScoped<TakeAwayOwnQuestion>();
        services.AddScoped<Nominate>().AddScoped<ReadNominations>().AddScoped<DecideNomination>().AddScoped<NominationNews>().AddScoped<IEditorsTask, NominationsTask>();
        services.AddRetention<ForgetNominations>(ForgetNominations.Rule);
        services.AddScoped<IPersonalData, PersonalQuestions>().AddScoped<IPersonalData, PersonalNominations>();
        services.AddLifted();
    }

    public void AddJobs(IQuartzBuilder quartz) => TellOfLiftsJob.Add(quartz);

    public void MapModel(ModelBuilder model)
    {
        OwnQuestion.Map(model);
        Nomination.Map(model);
        model.MapLifted();
    }

    public void MapContent(ContentTypes types) => types.Add(new()
    {
        Name = "question-table",
        Folder = "question-tables",
        IsNumbered = true,
        Head = ["key", "order", "title"],
        Extension = ".yaml",
        Singular = "frågetabell",
        Plural = "Frågetabeller",
        Address = LevelsLinks.Questions,
        Record = typeof(QuestionTable),
    });
}
