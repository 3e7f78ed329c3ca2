using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Taxonomies;

/// <summary>The register of organisations as the editors have it: the draft, when there is one.</summary>
internal sealed class OpenRegister(LiveContent content, ReadText read)
{
    /// <returns>The register, or null when none is published.</returns>
    public async Task<RegisterText?> RunAsync(CancellationToken ct)
    {
        var item = (await content.NowAsync(ct)).Items.FirstOrDefault(item => item.Any is IPlaceRegister);
        return item is not null && await read.RunAsync(EditingLinks.Word(item.Type), item.Slug, ct) is { } text
            ? new(text, (IPlaceRegister)text.Type.Read(text.Json))
            : null;
    }
}

/// <summary>A text of the register, read.</summary>
internal sealed record RegisterText(NewestText Text, IPlaceRegister Register)
{
    /// <summary>Whether it says something that readers don't see yet.</summary>
    public bool IsDraft => Text.Stage != ContentStage.Settled;
}
