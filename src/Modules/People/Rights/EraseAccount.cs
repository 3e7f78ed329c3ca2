using System.Data;
using System.Data.Common;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Rights;

/// <summary>Erases the own account in one transaction: every module removes what is the person's and cuts the ties to what stays, and the account goes last.</summary>
internal sealed class EraseAccount(Store store, ProveIdentity prove, IEnumerable<IPersonalData> modules, IOutbox outbox, SignInManager<Account> signIn, TimeProvider clock)
{
    /// <summary>What the person types, so that nobody erases an account by pressing a button too many.</summary>
    public const string Word = "radera";

    public const string LastAdministrator = "Du är den enda administratören. Gör någon annan till administratör först, så att någon kan sköta NäraVård.";

    private static readonly Problem Busy = new Problem.Conflict("Något annat ändrades i samma ögonblick, så inget har raderats. Försök igen.");

    public async Task<Outcome<bool>> RunAsync(Person by, string password, string word, CancellationToken ct)
    {
        if (!word.Trim().Equals(Word, StringComparison.OrdinalIgnoreCase))
        {
            return new Problem.Invalid("Word", $"Skriv ordet {Word}");
        }

        var proven = await prove.RunAsync(by, password);
        return await proven.ThenAsync(who => EraseAsync(who, ct));
    }

    /// <summary>Whether nobody would be left to look after the site.</summary>
    public async Task<bool> IsLastAdministratorAsync(Guid account, CancellationToken ct)
    {
        var administrators = store.Set<AccountMembership>().Where(membership => membership.Role == Role.Administrator);
        return await administrators.AnyAsync(membership => membership.AccountId == account, ct) && !await administrators.AnyAsync(membership => membership.AccountId != account, ct);
    }

    private async Task<Outcome<bool>> EraseAsync(DataSubject who, CancellationToken ct)
    {
        try
        {
            // Two administrators who leave in the same moment: only one of them finds that another is left.
            await using var transaction = await store.Database.BeginTransactionAsync(IsolationLevel.Serializable, ct);
            if (await IsLastAdministratorAsync(who.Account, ct))
            {
                return new Problem.Invalid("", LastAdministrator);
            }

            await EraseEverywhereAsync(who, ct);
            outbox.Add(Farewell(who));
            await store.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (Exception clash) when (clash is DbException { SqlState: "40001" } or DbUpdateException or InvalidOperationException { InnerException: DbUpdateException or DbException })
        {
            store.ChangeTracker.Clear();
            return Busy;
        }

        await store.ForgetLogAsync(ct);
        await signIn.SignOutAsync();
        return true;
    }

    private async Task EraseEverywhereAsync(DataSubject who, CancellationToken ct)
    {
        foreach (var module in modules)
        {
            await module.EraseAsync(who, ct);
        }

        store.ChangeTracker.Clear();
        await store.Set<Account>().Where(account => account.Id == who.Account).ExecuteDeleteAsync(ct);
        store.Add(ErasedAccount.Of(who.Account, clock.GetUtcNow()));
    }

    // Names nobody, and its row goes when it has been handed over.
    private static Letter Farewell(DataSubject who) => new LetterBody()
        .Say("Hej")
        .Say("Ditt konto på NäraVård är raderat, som du bad om. Texterna i din låda och dina andra privata uppgifter är borttagna för alltid. Det du har delat finns kvar utan ditt namn.")
        .Say("Det här är det sista mejlet från oss. Även din e-postadress är nu borta.")
        .Write(who.Email, "Ditt konto är raderat", $"erased-{Guid.NewGuid():n}") with
    { LeavesNoTrace = true };
}
