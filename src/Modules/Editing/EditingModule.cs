using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Editing.Audit;
using NaraVard.Editing.Checks;
using NaraVard.Editing.Comments;
using NaraVard.Editing.Conflicts;
using NaraVard.Editing.Contracts;
using NaraVard.Editing.Exchange;
using NaraVard.Editing.FactChecking;
using NaraVard.Editing.Offers;
using NaraVard.Editing.Overview;
using NaraVard.Editing.Privacy;
using NaraVard.Editing.Reminders;
using NaraVard.Editing.Review;
using NaraVard.Editing.Schedule;
using NaraVard.Editing.Standing;
using NaraVard.Editing.Taxonomies;
using NaraVard.Editing.Typing;
using NaraVard.Editing.Versions;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Privacy;
using Quartz;

namespace NaraVard.Editing;

public sealed class EditingModule : IModule
{
    public string Name => "Editing";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.Configure<MvcOptions>(options => options.Filters.Add<ShowDraft>());
        services.AddScoped<IPersonalData, PersonalEditing>();
        services.AddRetention<ForgetOldTypings>(ForgetOldTypings.Rule).AddRetention<ForgetAddresses>(ForgetAddresses.Rule).AddRetention<ForgetImports>(ForgetImports.Rule);
        services.AddSingleton<DraftTitles>();
        services.AddScoped<FindContent>().AddScoped<IEditorsDesk, EditorsDesk>();
        services.AddScoped<ReadText>();
        services.AddScoped<SaveDraft>();
        services.AddScoped<BeginItem>();
        services.AddScoped<IContentWriting, ContentWriting>();
        services.AddScoped<IContentSteps, ContentSteps>();
        services.AddSingleton<InternalLinks>();
        services.AddScoped<TextChecks>();
        services.AddScoped<ReadTaxonomies>().AddScoped<OpenRegister>().AddScoped<AddPlaceName>().AddScoped<RemovePlaceName>();
        services.AddScoped<Typings>();
        services.AddScoped<IExampleOffers, ExampleOffers>();
        services.AddScoped<OfferNews>();
        services.AddScoped<WriteComment>();
        services.AddScoped<SettleComment>();
        services.AddScoped<ReadComments>();
        services.AddScoped<FactCheckLetters>();
        services.AddScoped<AskForFactCheck>();
        services.AddScoped<ReadFactCheck>();
        services.AddScoped<AnswerFactCheck>();
        services.AddScoped<CloseFactCheck>();
        services.AddScoped<ListFactChecks>();
        services.AddScoped<Writers>();
        services.AddScoped<ItemChange>();
        services.AddScoped<ReadReview>();
        services.AddScoped<SubmitDraft>();
        services.AddScoped<PublishDraft>();
        services.AddScoped<PublishNow>();
        services.AddScoped<RefuseDraft>();
        services.AddScoped<ScheduleDraft>();
        services.AddScoped<UnscheduleDraft>();
        services.AddScoped<TakeAwayItem>();
        services.AddScoped<PutBackItem>();
        services.AddScoped<ChangeReviewBy>();
        services.AddScoped<PublishScheduled>();
        services.AddScoped<RemindOfReview>();
        services.AddSingleton<ReviewByLetter>();
        services.AddScoped<EventTitles>().AddScoped<ReadEvents>();
        services.AddScoped<ApprovePublication>();
        services.AddScoped<ImportBell>();
        services.AddScoped<ReceiveFiles>();
        services.AddScoped<WorkOffImports>();
        services.AddScoped<DecideImport>();
        services.AddScoped<ReadImport>();
        services.AddScoped<ListConflicts>();
        services.AddScoped<ReadConflict>();
        services.AddScoped<DecideConflict>();
        services.AddScoped<Uses.ReadUses>();
        services.AddScoped<Uses.DeleteItem>();
        services.AddScoped<ReadVersions>();
        services.AddScoped<ReadVersion>();
        services.AddScoped<CompareVersions>();
        services.AddScoped<RestoreVersion>();
    }

    public void AddJobs(IQuartzBuilder quartz)
    {
        PublishJob.Add(quartz);
        ReviewByJob.Add(quartz);
        ImportJob.Add(quartz);
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) => ExportEvents.Map(routes);

    public void MapModel(ModelBuilder model)
    {
        KeptTyping.Map(model);
        ContentComment.Map(model);
        FactCheck.Map(model);
        ExampleOffer.Map(model);
        FileImport.Map(model);
    }
}
