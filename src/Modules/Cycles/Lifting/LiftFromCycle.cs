using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Lifting;

/// <summary>One of the team lifts a question from their cycle, takes it back, or tells more about it.</summary>
internal sealed class LiftFromCycle(Store store, ILifting lifting, LiftSenders senders)
{
    private const string TooLate = "Någon gjorde något med frågan i samma stund. Det du skrev står kvar här. Läs och skicka igen.";

    public async Task<Outcome<LiftDone>> RunAsync(Person by, Guid cycle, LiftForm form, CancellationToken ct)
    {
        if (await senders.FindAsync(by, cycle, ct) is not { } sender)
        {
            return new Problem.NotFound();
        }

        if (form.Chosen is not { } chosen)
        {
            return new Problem.Invalid("Receiver", "Välj vem som ska få frågan");
        }

        var wanted = new NewLift(LiftSource.Cycle, cycle, form.Text ?? "", sender.Level, sender.Organisations, chosen.Level, chosen.Code) { Names = sender.Names, Key = form.Key };
        var lifted = await lifting.LiftAsync(by, wanted, ct);
        if (lifted.Problem is not null || await store.SaveAsync(TooLate, ct) is not { } late)
        {
            return lifted;
        }

        // The receiver has just answered what it would have been put together with, or the same form was sent twice.
        store.ChangeTracker.Clear();
        lifted = await lifting.LiftAsync(by, wanted, ct);
        return lifted.Problem is not null ? lifted : await store.SaveAsync(TooLate, ct) is null ? lifted : late;
    }

    /// <returns>The problem, or null.</returns>
    public async Task<Problem?> TakeBackAsync(Person by, Guid cycle, Guid question, CancellationToken ct) =>
        !await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct)
            ? new Problem.NotFound()
            : await lifting.TakeBackAsync(LiftSource.Cycle, cycle, question, ct) ?? await store.SaveAsync("Mottagaren eller någon annan gjorde något med frågan i samma stund. Ladda om sidan.", ct);

    /// <returns>The problem, or null.</returns>
    public async Task<Problem?> TellMoreAsync(Person by, Guid cycle, Guid question, string? text, Guid? key, CancellationToken ct)
    {
        if (await senders.FindAsync(by, cycle, ct) is not { } sender)
        {
            return new Problem.NotFound();
        }

        var told = new MoreTold(text ?? "", sender.Organisations, sender.Names) { Key = key };
        return await lifting.TellMoreAsync(by, LiftSource.Cycle, cycle, question, told, ct) ?? await store.SaveAsync(TooLate, ct);
    }
}
