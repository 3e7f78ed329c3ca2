namespace NaraVard.Cycles;

public sealed class CyclesModule : IModule
{
    public string Name => "Cycles";
}
