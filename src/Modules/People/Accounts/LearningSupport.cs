using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.People.Accounts;

internal sealed class LearningSupport(Store store) : ILearningSupport
{
    public Task<Guid?> FindAsync(string email, CancellationToken ct)
    {
        var normalized = email.Trim().ToUpperInvariant();
        return store.Set<Account>()
            .Where(account => account.NormalizedEmail == normalized && store.Set<AccountMembership>().Any(m => m.AccountId == account.Id && m.Role == Role.LearningSupport))
            .Select(account => (Guid?)account.Id).SingleOrDefaultAsync(ct);
    }
}
