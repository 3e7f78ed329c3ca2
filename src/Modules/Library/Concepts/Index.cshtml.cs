using NaraVard.Kernel.Content;

namespace NaraVard.Library.Concepts;

internal sealed class IndexPage(LiveContent content) : ListPage<Concept>(content);
