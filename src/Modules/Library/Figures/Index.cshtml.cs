using NaraVard.Kernel.Content;

namespace NaraVard.Library.Figures;

internal sealed class IndexPage(LiveContent content) : ListPage<Dataset>(content);
