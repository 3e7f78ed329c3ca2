using NaraVard.Editing.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Patterns.Giving;

/// <summary>Given evidence among what waits for an editor.</summary>
internal sealed class EvidenceTask(ReadEvidence read) : IEditorsTask
{
    public async Task<EditorsTask?> OfAsync(Person by, CancellationToken ct) => await read.CountAsync(by, ct) is > 0 and var count
        ? new EditorsTask(count, count == 1 ? "Ett belägg väntar på att bekräftas" : $"{count} belägg väntar på att bekräftas", LibraryLinks.EvidenceQueue)
        : null;
}
