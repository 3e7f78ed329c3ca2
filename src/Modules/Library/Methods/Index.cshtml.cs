using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Content;

namespace NaraVard.Library.Methods;

[ContentAlone("fas")]
internal sealed class IndexPage(LiveContent content) : ListPage<Method>(content)
{
    [BindProperty(SupportsGet = true, Name = "fas")]
    public string? Phase { get; set; }

    public IEnumerable<Live<Method>> Shown => Items.Where(method => Phase is null || method.Body.UseWhen.Contains(Phase));

    protected override Task PrepareAsync(CancellationToken ct)
    {
        Phase = UseWhen.Phases.Any(phase => phase.Key == Phase) ? Phase : null;
        return Task.CompletedTask;
    }
}
