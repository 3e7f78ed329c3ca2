namespace NaraVard.Search;

public sealed class SearchModule : IModule
{
    public string Name => "Search";
}
