using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Privacy;
using NaraVard.Meetings.Joining;
using NaraVard.Meetings.Live;
using NaraVard.Meetings.Room.Grouping;

namespace NaraVard.Meetings.Room;

internal static class RoomServices
{
    // Told often enough that a phone out of reach is noticed, and seldom enough that five hundred cost nothing.
    private static readonly TimeSpan Alive = TimeSpan.FromSeconds(5);

    /// <summary>The live room: who is in it, what they write, and how the others hear of it.</summary>
    public static void AddRoom(this IServiceCollection services)
    {
        services.AddSignalR(signalR =>
        {
            signalR.MaximumReceiveMessageSize = RoomHub.MostReceived;
            signalR.KeepAliveInterval = Alive;
        });
        services.AddSingleton<IHearNodes, RoomListener>();
        services.AddSingleton<CodeGuesses>();
        services.AddSingleton<RoomMeter>();
        services.AddScoped<RoomSignal>();
        services.AddScoped<RoomDoor>();
        services.AddScoped<JoinRoom>();
        services.AddScoped<ReadRoom>();
        services.AddScoped<ReadCards>();
        services.AddScoped<LeadRoom>();
        services.AddScoped<RevealAnswers>();
        services.AddScoped<WriteContribution>();
        services.AddScoped<ChangeContribution>();
        services.AddScoped<AddLine>();
        services.AddScoped<GroupCards>();
        services.AddRetention<ForgetUnshown>(ForgetUnshown.Rule);
    }
}
