using NaraVard.Kernel.Content;

namespace NaraVard.Library.Figures;

[ContentAlone]
internal sealed class IndexPage(LiveContent content) : ListPage<Dataset>(content);
