namespace NaraVard.Prompts;

public sealed class PromptsModule : IModule
{
    public string Name => "Prompts";
}
