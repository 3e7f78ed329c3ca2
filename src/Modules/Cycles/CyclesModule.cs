using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Asked;
using NaraVard.Cycles.Board;
using NaraVard.Cycles.Connect;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Findings;
using NaraVard.Cycles.Fit;
using NaraVard.Cycles.FromOutside;
using NaraVard.Cycles.Lifting;
using NaraVard.Cycles.Mine;
using NaraVard.Cycles.Numbers;
using NaraVard.Cycles.Offering;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.OwnSearch;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Privacy;
using NaraVard.Cycles.Rounds;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.SenseMaking;
using NaraVard.Cycles.Sheets;
using NaraVard.Cycles.Spreading;
using NaraVard.Cycles.Starting;
using NaraVard.Cycles.Stewardship;
using NaraVard.Cycles.Story;
using NaraVard.Cycles.Team;
using NaraVard.Cycles.Unnamed;
using NaraVard.Cycles.Wanting;
using NaraVard.Kernel.Privacy;
using NaraVard.Levels.Contracts;
using NaraVard.Library.Contracts;

namespace NaraVard.Cycles;

public sealed class CyclesModule : IModule
{
    public string Name => "Cycles";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddScoped<ICycles, CycleShelf>();
        services.AddScoped<IDrawer, Drawer>();
        services.AddScoped<IWantingCycles, WantingCycles>();
        services.AddScoped<ICycleFindings, CycleFindings>().AddScoped<CyclePatterns>();
        services.AddScoped<IPersonalData, PersonalCycles>().AddScoped<PersonalSortings>();
        services.AddScoped<FitTalks>().AddScoped<FitTalkOf>().AddScoped<FitEntries>().AddScoped<AnswerFit>();
        services.AddScoped<CycleSeeds>().AddScoped<StartCycle>().AddScoped<ICycleStarting, StartFromElsewhere>().AddScoped<ChangePlan>().AddScoped<TellAdaptation>();
        services.AddScoped<StepPhase>().AddScoped<EndRound>().AddScoped<ICycleActs, CycleActs>();
        services.AddScoped<AddColleague>().AddScoped<LeaveCycle>().AddScoped<InviteSupport>().AddScoped<EndSupport>();
        services.AddScoped<AddEntry>().AddScoped<EditEntry>().AddScoped<DeleteEntry>();
        services.AddScoped<ShareEntry>().AddScoped<TakeBackEntry>().AddScoped<SharingStepQuery>().AddScoped<EntryReading>();
        services.AddScoped<DrawerTexts>().AddScoped<SealDrawers>().AddScoped<FindBuiltOn>();
        services.AddScoped<BoardQuery>().AddScoped<TeamSideQuery>().AddScoped<StoryQuery>().AddScoped<RoundsQuery>().AddScoped<ReadSheet>().AddScoped<NumbersQuery>().AddScoped<ShareNumbers>();
        services.AddScoped<AskTeam>().AddScoped<AnswerTeam>().AddScoped<CloseQuestion>();
        services.AddScoped<OpenSitting>().AddScoped<PlaceEntries>().AddScoped<RevealSitting>().AddScoped<DropSitting>().AddScoped<NameGroups>().AddScoped<SittingQuery>().AddScoped<Placings>();
        services.AddScoped<EntrySources>().AddRetention<ForgetSittings>(ForgetSittings.Rule);
        services.AddScoped<OfferSeed>();
        services.AddConnect();
        services.AddLifting();
        services.AddSeveralOrganisations();
        services.AddScoped<IQuestionUse, CycleQuestionUse>().AddScoped<IQuestionAnswers, CycleAnswers>();
        services.AddScoped<StewardOverview>();
        services.AddScoped<ISpread, ReadSpread>().AddScoped<ReadGrowth>().AddScoped<CountParts>().AddScoped<PlaceInTree>().AddScoped<AgreeToBeShown>().AddScoped<StopBeingShown>();
        services.AddScoped<MyCycles>().AddScoped<NextQuestion>();
        services.AddScoped<OwnTexts>().AddScoped<SearchOwn>();
    }

    public void MapModel(ModelBuilder model)
    {
        LearningCycle.Map(model);
        CycleMember.Map(model);
        PlanVersion.Map(model);
        CycleTheme.Map(model);
        Adaptation.Map(model);
        AdaptationPart.Map(model);
        PhaseStep.Map(model);
        RoundEnd.Map(model);
        CycleEntry.Map(model);
        DrawerTexts.Map(model);
        CycleQuestion.Map(model);
        EntrySeed.Map(model);
        TeamQuestion.Map(model);
        CycleOrganisation.Map(model);
        EntryOrganisation.Map(model);
        CycleInvitation.Map(model);
        TeamSign.Map(model);
        TeamContact.Map(model);
        RelayMessage.Map(model);
        ShownPerson.Map(model);
        EntrySource.Map(model);
        Sitting.Map(model);
        Placing.Map(model);
        ShownTeam.Map(model);
    }

    public Task StartAsync(IServiceProvider services, CancellationToken ct) => services.GetRequiredService<SealDrawers>().RunAsync(ct);
}
