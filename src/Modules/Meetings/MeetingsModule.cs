using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Privacy;
using NaraVard.Levels.Contracts;
using NaraVard.Meetings.Asked;
using NaraVard.Meetings.Closing;
using NaraVard.Meetings.Live;
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
        services.AddScoped<ILiftingTeams, MeetingTeams>().AddScoped<ProposeLifts>().AddScoped<CloseMeeting>().AddScoped<ReopenMeeting>().AddScoped<ReadResults>();
        services.AddRoom();
    }

    public void MapEndpoints(IEndpointRouteBuilder routes) =>
        routes.MapHub<RoomHub>(RoomHub.Address, options => options.Transports = HttpTransportType.WebSockets);

    public void MapModel(ModelBuilder model) => MeetingModel.Map(model);
}
