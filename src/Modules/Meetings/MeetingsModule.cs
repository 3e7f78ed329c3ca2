using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Meetings.Overview;
using NaraVard.Meetings.Planning;
using NaraVard.Meetings.Room;

namespace NaraVard.Meetings;

public sealed class MeetingsModule : IModule
{
    public string Name => "Meetings";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
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
