using NaraVard.Kernel.Content;
using NaraVard.Library.Methods;

namespace NaraVard.Library.Guide;

internal sealed class ReadPage(LiveContent content) : ItemPage<GuidePage>(content)
{
    public Live<GuidePage>? Before => InOrder.LastOrDefault(page => page.Body.Order < Body.Order);

    public Live<GuidePage>? After => InOrder.FirstOrDefault(page => page.Body.Order > Body.Order);

    /// <summary>Methods that fit the step this page is about.</summary>
    public IEnumerable<Live<Method>> Methods => Body.Step == "" ? [] : Snapshot.All<Method>().Where(method => method.Body.UseWhen.Contains(Body.Step));

    private IEnumerable<Live<GuidePage>> InOrder => Snapshot.All<GuidePage>().OrderBy(page => page.Body.Order);
}
