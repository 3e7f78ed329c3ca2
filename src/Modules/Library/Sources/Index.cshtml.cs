using NaraVard.Kernel.Content;

namespace NaraVard.Library.Sources;

[ContentAlone]
internal sealed class IndexPage(LiveContent content) : ListPage<Source>(content);
