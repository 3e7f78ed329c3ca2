using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Status;
using NaraVard.Kernel.Text;

namespace NaraVard.Search.Index;

/// <summary>Whether this node's index is whole and follows.</summary>
internal sealed class SearchStatus(SearchIndex index, Store store, TimeProvider clock) : ITellStatus
{
    public string Name => "Sökningen på den här noden";

    public async Task<IReadOnlyList<StatusLine>> TellAsync(CancellationToken ct)
    {
        if (index.State is not { } state)
        {
            return [new("Index", "är inte läst än", "Det läses när servern startar. Läs loggen, och starta om servern.")];
        }

        var waiting = await store.Set<ContentItem>().CountAsync(item => item.ChangedAs > state.ChangedAs, ct);
        var file = new FileInfo(state.File.Path);
        return
        [
            new("Index", file.Exists ? $"byggt {new DateTimeOffset(file.CreationTimeUtc).Near(clock.GetUtcNow())}, {StatusWords.Size(file.Length)}" : "filen är borta", file.Exists ? null : "Ett nytt byggs vid nästa sökning. Kommer det inte: se efter att disken har plats och att servern får skriva i sin mapp."),
            new("Dokument", StatusWords.Number(state.Documents.Count - (state.Gone?.Count(gone => gone) ?? 0))),
            new("Ändringar som väntar", waiting == 0 ? "inga" : $"{StatusWords.Number(waiting)}; de tas med vid nästa sökning"),
            new("Byggs om", index.Rebuilding.IsCompleted ? "nej" : "ja; det gamla svarar så länge"),
        ];
    }
}
