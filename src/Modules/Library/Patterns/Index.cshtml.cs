using NaraVard.Kernel.Content;
using NaraVard.Library.Patterns.Giving;

namespace NaraVard.Library.Patterns;

internal sealed class IndexPage(LiveContent content, ReadEvidence read) : ListPage<Pattern>(content)
{
    private ILookup<Guid, SettingKind>? _settings;

    /// <summary>Whether what people have given couldn't be asked for.</summary>
    public bool LacksGiven => _settings is null;

    public SeenIn SeenIn(Live<Pattern> pattern) => Patterns.SeenIn.Of(pattern.Body, Snapshot, _settings?[pattern.Id] ?? []);

    protected override async Task PrepareAsync(CancellationToken ct) => _settings = await Published.BesideAsync<ILookup<Guid, SettingKind>?>(async () => await read.SettingsAsync(ct), null);
}
