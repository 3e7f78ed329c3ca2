namespace NaraVard.Levels;

public sealed class LevelsModule : IModule
{
    public string Name => "Levels";
}
