using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Exchange;

/// <summary>Says what becomes of an upload that has been compared, or stops it.</summary>
internal sealed class DecideImport(Store store, ImportBell bell, TimeProvider clock)
{
    private const string Late = "Någon annan har bestämt om inläsningen under tiden. Läs vad som gäller nu.";

    public Task<Outcome<FileImport>> TakeAsDraftsAsync(Person by, Guid import, CancellationToken ct) => RunAsync(by, import, found => found.TakeAsDrafts(clock.GetUtcNow()), ct);

    public Task<Outcome<FileImport>> PublishAsync(Person by, Guid import, CancellationToken ct) => RunAsync(by, import, found => found.Publish(by.Id, clock.GetUtcNow()), ct);

    public Task<Outcome<FileImport>> CancelAsync(Person by, Guid import, CancellationToken ct) => RunAsync(by, import, found => found.Cancel(clock.GetUtcNow()), ct);

    private async Task<Outcome<FileImport>> RunAsync(Person by, Guid id, Func<FileImport, Outcome<FileImport>> decide, CancellationToken ct)
    {
        if (!by.May(Policies.ContentKeeper))
        {
            return new Problem.Denied();
        }

        if (await store.Set<FileImport>().SingleOrDefaultAsync(import => import.Id == id, ct) is not { } import)
        {
            return new Problem.NotFound();
        }

        var decided = decide(import);
        if (decided.Problem is not null)
        {
            return decided;
        }

        if (!await store.TrySaveAsync(ct))
        {
            return new Problem.Conflict(Late);
        }

        await bell.RingAsync(ct);
        return decided;
    }
}
