using NaraVard.Kernel.Content;

namespace NaraVard.Library.Concepts;

internal sealed class ConceptPage(LiveContent content) : ItemPage<Concept>(content);
