namespace NaraVard.Editing;

public sealed class EditingModule : IModule
{
    public string Name => "Editing";
}
