using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Rights;

/// <summary>Erases an account in one transaction: every module removes what is the person's and cuts the ties to what stays, and the account goes last.</summary>
internal sealed class CarryOutErasure(Store store, IEnumerable<IPersonalData> modules, IOutbox outbox, TimeProvider clock)
{
    public const string LastAdministrator = "Du är den enda administratören. Gör någon annan till administratör först, så att någon kan sköta NäraVård.";

    // What PostgreSQL answers whoever comes second of two that can't both be right.
    private const string SerializationFailure = "40001";

    private static readonly Problem Busy = new Problem.Conflict("Något annat ändrades i samma ögonblick, så inget har raderats. Försök igen.");

    public async Task<Outcome<bool>> RunAsync(DataSubject who, CancellationToken ct)
    {
        try
        {
            // Two administrators who leave in the same moment: only one of them finds that another is left.
            await using var transaction = await store.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
            if (await IsLastAdministratorAsync(who.Account, ct))
            {
                return new Problem.Invalid("", LastAdministrator);
            }

            await EraseAsync(who, ct);
            await store.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception clash) when ((clash as DbException ?? clash.InnerException as DbException)?.SqlState == SerializationFailure)
        {
            store.ChangeTracker.Clear();
            return Busy;
        }

        await store.ForgetLogAsync(ct);
        return true;
    }

    /// <summary>Whether nobody would be left to look after the site.</summary>
    public async Task<bool> IsLastAdministratorAsync(Guid account, CancellationToken ct)
    {
        var administrators = store.Set<AccountMembership>().Where(membership => membership.Role == Role.Administrator);
        return await administrators.AnyAsync(membership => membership.AccountId == account, ct) && !await administrators.AnyAsync(membership => membership.AccountId != account, ct);
    }

    private async Task EraseAsync(DataSubject who, CancellationToken ct)
    {
        store.ChangeTracker.Clear();
        foreach (var module in modules)
        {
            await module.EraseAsync(who, ct);
        }

        await store.Set<Account>().Where(account => account.Id == who.Account).ExecuteDeleteAsync(ct);
        store.Add(ErasedAccount.Of(who.Account, clock.GetUtcNow()));
        outbox.Add(Farewell(who));
    }

    // Names nobody, and its row goes when it has been handed over.
    private static Letter Farewell(DataSubject who) => new LetterBody()
        .Say("Hej")
        .Say("Ditt konto på NäraVård är raderat. Texterna i din låda och dina andra privata uppgifter är borttagna för alltid. Det du har delat finns kvar utan ditt namn.")
        .Say("Det här är det sista mejlet från oss. Även din e-postadress är nu borta.")
        .Write(who.Email, "Ditt konto är raderat", $"erased-{Guid.NewGuid():n}") with
    { LeavesNoTrace = true };
}
