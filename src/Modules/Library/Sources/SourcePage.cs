using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;

namespace NaraVard.Library.Sources;

[ContentAlone]
internal sealed class SourcePage(LiveContent content) : ItemPage<Source>(content)
{
    public IReadOnlyList<Live<GoodExample>> Examples => [.. Snapshot.All<GoodExample>().Where(example => example.Body.Source.Document == Body.Title)];
}
