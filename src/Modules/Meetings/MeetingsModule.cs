using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Privacy;
using NaraVard.Levels.Contracts;
using NaraVard.Meetings.Asked;
using NaraVard.Meetings.Closing;
using NaraVard.Meetings.Contracts;
using NaraVard.Meetings.Formats;
using NaraVard.Meetings.Inviting;
using NaraVard.Meetings.Live;
using NaraVard.Meetings.Minutes;
using NaraVard.Meetings.Overview;
using NaraVard.Meetings.OwnNotes;
using NaraVard.Meetings.Planning;
using NaraVard.Meetings.Privacy;
using NaraVard.Meetings.Room;
using NaraVard.Meetings.Series;

namespace NaraVard.Meetings;

public sealed class MeetingsModule : IModule
{
    public string Name => "Meetings";

    public void AddServices(IServiceCollection services, IConfiguration config)
    {
        services.AddScoped<IPersonalData, PersonalMeetings>();
        services.AddScoped<IQuestionUse, MeetingQuestionUse>().AddScoped<IQuestionAnswers, MeetingAnswers>();
        services.AddScoped<OwnMeetingNotes>().AddRetention<ForgetGuests>(ForgetGuests.Rule);
        services.AddScoped<MeetingLetters>().AddScoped<InvitePeople>().AddScoped<TakeBackInvitee>().AddScoped<CallOffMeeting>().AddScoped<ReadInvitees>();
        services.AddScoped<RepeatMeeting>().AddScoped<LastTime>().AddScoped<CarryOver>().AddScoped<IMeetingSeries, MeetingSeries>();
        services.AddScoped<ReadPlan>().AddScoped<SendMinutes>();
        services.AddScoped<ListMeetings>();
        services.AddScoped<OpenMeeting>();
        services.AddScoped<PlanMeeting>();
        services.AddScoped<ChangeMeeting>();
        services.AddScoped<ChangeAgenda>();
        services.AddScoped<WriteNote>();
        services.AddScoped<ILiftingTeams, MeetingTeams>().AddScoped<ProposeLifts>().AddScoped<CloseMeeting>().AddScoped<ReopenMeeting>().AddScoped<ReadResults>();
        services.AddRoom();
    }

    public void MapContent(ContentTypes types) => types.Add(new()
    {
        Name = "meeting-format",
        Folder = "meeting-formats",
        Head = ["title", "slug"],
        FrontMatter = "meeting-format",
        Singular = "mötesform",
        Plural = "Mötesformer",
        Address = MeetingsLinks.Formats,
        Record = typeof(MeetingFormat),
    });

    public void MapEndpoints(IEndpointRouteBuilder routes)
    {
        routes.MapHub<RoomHub>(RoomHub.Address, options => options.Transports = HttpTransportType.WebSockets);
        CalendarEndpoints.Map(routes);
        MinutesEndpoints.Map(routes);
    }

    public void MapModel(ModelBuilder model) => MeetingModel.Map(model);

    // What counts the live rooms is made at once, since nothing else asks for it.
    public Task StartAsync(IServiceProvider services, CancellationToken ct)
    {
        services.GetRequiredService<RoomMeter>();
        return Task.CompletedTask;
    }
}
