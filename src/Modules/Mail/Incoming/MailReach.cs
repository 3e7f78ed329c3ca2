using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Contracts;

namespace NaraVard.Mail.Incoming;

internal sealed class MailReach(Store store) : IMailReach
{
    public async Task<IReadOnlySet<string>> UnreachableAsync(IReadOnlyCollection<string> addresses, CancellationToken ct)
    {
        var asked = addresses.ToLookup(address => address.ToLowerInvariant());
        var wanted = asked.Select(address => address.Key).ToList();
        var found = await store.Set<UnreachableAddress>().Where(a => wanted.Contains(a.Address)).Select(a => a.Address).ToListAsync(ct);
        return found.SelectMany(address => asked[address]).ToHashSet();
    }

    public Task<MailFault?> FaultAsync(string address, CancellationToken ct)
    {
        var small = address.ToLowerInvariant();
        return store.Set<UnreachableAddress>().Where(a => a.Address == small).Select(a => new MailFault(a.Since, a.Reason)).SingleOrDefaultAsync(ct);
    }

    public Task TryAgainAsync(string address, CancellationToken ct)
    {
        var small = address.ToLowerInvariant();
        return store.Set<UnreachableAddress>().Where(a => a.Address == small).ExecuteDeleteAsync(ct);
    }
}
