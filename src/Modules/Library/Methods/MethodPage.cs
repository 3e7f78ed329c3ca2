using NaraVard.Kernel.Content;

namespace NaraVard.Library.Methods;

internal sealed class MethodPage(LiveContent content) : ItemPage<Method>(content);
