namespace NaraVard.Tests;

/// <summary>A site for the tests of one class alone, for those that say something about all there is.</summary>
public class OwnSite : IAsyncLifetime
{
    public Site Site { get; } = new();

    public ValueTask InitializeAsync() => Site.InitializeAsync();

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
