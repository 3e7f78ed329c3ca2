using NaraVard.Kernel.Content;

namespace NaraVard.Library.Patterns;

internal sealed class IndexPage(LiveContent content) : ListPage<Pattern>(content);
