using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Memberships;

namespace NaraVard.People.Rights;

/// <summary>Erases an account in one transaction: every module removes what is the person's and cuts the ties to what stays, and the account goes last.</summary>
internal sealed class CarryOutErasure(Store store, IEnumerable<IPersonalData> modules, IOutbox outbox, TimeProvider clock)
{
    public const string IsLast = "Du är den enda administratören. Gör någon annan till administratör först, så att någon kan sköta NäraVård.";

    // What PostgreSQL answers one of two that can't both be right, or that wait for each other: the class for that in the SQL standard.
    private const string RolledBack = "40";

    private static readonly Problem Busy = new Problem.Conflict("Något annat ändrades i samma ögonblick, så inget har raderats. Försök igen.");

    /// <summary>At the person's own wish.</summary>
    public Task<Outcome<bool>> RunAsync(DataSubject who, CancellationToken ct) => RunAsync(who, "Ditt konto på NäraVård är raderat.", () => CheckLastAsync(who.Account, ct), ct);

    /// <summary>Of an account that was closed before an instant and hasn't been opened again meanwhile.</summary>
    public Task<Outcome<bool>> RunClosedAsync(DataSubject who, DateTimeOffset before, CancellationToken ct) =>
        RunAsync(who, "Ditt konto på NäraVård har varit stängt länge och är nu raderat.", () => CheckClosedAsync(who.Account, before, ct), ct);

    /// <summary>Of an account that was erased already and that a backup has brought back: nobody is told again, and the day is the one that it was.</summary>
    public Task<Outcome<bool>> RunAgainAsync(DataSubject who, DateOnly day, CancellationToken ct) => RunAsync(who, told: null, () => Task.FromResult<Problem?>(null), ct, day);

    /// <summary>Whether nobody would be left to look after the site. For showing: <see cref="RunAsync(DataSubject, CancellationToken)"/> asks again.</summary>
    public async Task<bool> IsLastAdministratorAsync(Guid account, CancellationToken ct) => await IsAdministratorAsync(account, ct) && !await store.OtherAdministrators(account).AnyAsync(ct);

    private async Task<Outcome<bool>> RunAsync(DataSubject who, string? told, Func<Task<Problem?>> check, CancellationToken ct, DateOnly? day = null)
    {
        try
        {
            await using var transaction = await store.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
            if (await check() is { } problem)
            {
                return problem;
            }

            await EraseAsync(who, told, day ?? DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), ct);
            await store.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception clash) when (IsRolledBack(clash))
        {
            store.ChangeTracker.Clear();
            return Busy;
        }

        await store.ForgetLogAsync(ct);
        return true;
    }

    // What the database said may lie under what was being saved, and that under what could be tried again.
    private static bool IsRolledBack(Exception clash)
    {
        for (var at = clash; at is not null; at = at.InnerException)
        {
            if (at is DbException { SqlState: { } state } && state.StartsWith(RolledBack, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<Problem?> CheckLastAsync(Guid account, CancellationToken ct) =>
        await IsAdministratorAsync(account, ct) && !await store.IsAnotherAsync(account, ct) ? new Problem.Invalid("", IsLast) : null;

    private async Task<Problem?> CheckClosedAsync(Guid account, DateTimeOffset before, CancellationToken ct) =>
        await store.Set<Account>().AnyAsync(a => a.Id == account && a.ClosedAt < before, ct) ? null : new Problem.NotFound();

    private Task<bool> IsAdministratorAsync(Guid account, CancellationToken ct) => store.Set<AccountMembership>().AnyAsync(m => m.AccountId == account && m.Role == Role.Administrator, ct);

    private async Task EraseAsync(DataSubject who, string? told, DateOnly day, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        foreach (var module in modules)
        {
            await module.EraseAsync(who, ct);
        }

        await store.Set<Account>().Where(account => account.Id == who.Account).ExecuteDeleteAsync(ct);
        store.Add(ErasedAccount.Of(who.Account, day));
        if (told is not null)
        {
            outbox.Add(Farewell(who, told));
        }
    }

    // Names nobody, and its row goes when it has been handed over.
    private static Letter Farewell(DataSubject who, string told) => new LetterBody()
        .Say("Hej")
        .Say($"{told} Texterna i din låda och dina andra privata uppgifter är borttagna för alltid. Det du har delat finns kvar utan ditt namn.")
        .Say("Det här är det sista mejlet från oss. Även din e-postadress är nu borta.")
        .Write(who.Email, "Ditt konto är raderat", $"erased-{Guid.NewGuid():n}") with
    { LeavesNoTrace = true };
}
