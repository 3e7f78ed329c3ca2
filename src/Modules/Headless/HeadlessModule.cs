namespace NaraVard.Headless;

public sealed class HeadlessModule : IModule
{
    public string Name => "Headless";
}
