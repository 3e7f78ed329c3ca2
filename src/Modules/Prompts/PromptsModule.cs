using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Privacy;
using NaraVard.Mail.Contracts;
using NaraVard.Prompts.Answering;
using NaraVard.Prompts.Letters;
using NaraVard.Prompts.LookingBack;
using NaraVard.Prompts.Privacy;
using NaraVard.Prompts.Replying;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;
using NaraVard.Prompts.Series;
using NaraVard.Prompts.Teams;
using Quartz;

namespace NaraVard.Prompts;

public sealed class PromptsModule : IModule
{
    public string Name => "Prompts";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddScoped<IPersonalData, PersonalPrompts>().AddRetention<ForgetAskedQuestions>(ForgetAskedQuestions.Rule);
        services.AddScoped<AskForPrompts>();
        services.AddScoped<QuietPrompts>();
        services.AddScoped<AgreeOnRhythm>();
        services.AddScoped<FollowTeam>();
        services.AddScoped<FollowCycles>();
        services.AddScoped<ReadSeries>().AddScoped<BringAlong>().AddScoped<AgreeOnSeries>().AddScoped<StartSeries>().AddScoped<FollowSeries>();
        services.AddScoped<QuestionTables>();
        services.AddScoped<ReadDue>();
        services.AddScoped<AskPerson>();
        services.AddScoped<PromptLetter>();
        services.AddScoped<MailTemplates>();
        services.AddScoped<TryTemplate>();
        services.AddScoped<SendDuePrompts>();
        services.AddScoped<SendLookBacks>();
        services.AddSingleton<AnswerTokens>();
        services.AddScoped<OpenPrompt>();
        services.AddScoped<AnswerPrompt>().AddScoped<ITakeReplies, TakeReply>();
        services.AddScoped<MoveGap>();
    }

    public void AddJobs(IQuartzBuilder quartz)
    {
        PromptJob.Add(quartz);
        FollowCyclesJob.Add(quartz);
        FollowSeriesJob.Add(quartz);
        LookBackJob.Add(quartz);
    }

    public void MapModel(ModelBuilder model)
    {
        OwnHours.Map(model);
        PromptSchedule.Map(model);
        TeamRhythm.Map(model);
        SeriesRhythm.Map(model);
        ReflectionPrompt.Map(model);
    }

    public void MapContent(ContentTypes types) => types.Add(new()
    {
        Name = "mail-template",
        Folder = "mail-templates",
        Head = ["key", "title"],
        Extension = ".yaml",
        Singular = "mejlmall",
        Plural = "Mejlmallar",
        Address = PromptLinks.Templates,
        Record = typeof(MailTemplate),
        IsFound = false,
    });

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        StopByMail.Map(routes);
        TemplatePreview.Map(routes);
    }
}
