using NaraVard.Kernel.Content;

namespace NaraVard.Library.Concepts;

[ContentAlone]
internal sealed class IndexPage(LiveContent content) : ListPage<Concept>(content);
