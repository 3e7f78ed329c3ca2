using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Privacy;
using NaraVard.Levels.Contracts;
using NaraVard.Meetings.Asked;
using NaraVard.Meetings.Overview;
using NaraVard.Meetings.Planning;
using NaraVard.Meetings.Privacy;
using NaraVard.Meetings.Room;

namespace NaraVard.Meetings;

public sealed class MeetingsModule : IModule
{
    public string Name => "Meetings";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddScoped<IPersonalData, PersonalMeetings>();
        services.AddScoped<IQuestionUse, MeetingQuestionUse>();
        services.AddScoped<ListMeetings>();
        services.AddScoped<OpenMeeting>();
        services.AddScoped<PlanMeeting>();
        services.AddScoped<ChangeMeeting>();
        services.AddScoped<ChangeAgenda>();
        services.AddScoped<WriteNote>();
        services.AddScoped<CloseMeeting>();
    }

    public void MapModel(ModelBuilder model) => MeetingModel.Map(model);
}
