using NaraVard.Kernel.Content;

namespace NaraVard.Library.Sources;

internal sealed class IndexPage(LiveContent content) : ListPage<Source>(content);
