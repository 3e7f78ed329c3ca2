using NaraVard.Kernel.Content;

namespace NaraVard.Library.Concepts;

[ContentAlone]
internal sealed class ConceptPage(LiveContent content) : ItemPage<Concept>(content);
