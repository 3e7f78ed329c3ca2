namespace NaraVard.Meetings;

public sealed class MeetingsModule : IModule
{
    public string Name => "Meetings";
}
