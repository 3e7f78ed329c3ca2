using Microsoft.EntityFrameworkCore;
using NaraVard.Mail.Outbox;
using NaraVard.People.Accounts;
using NaraVard.People.Rights;

namespace NaraVard.Tests.Host.Database;

/// <summary>Whoever erased the account after the backup was taken is erased again when it is read back.</summary>
public sealed class ErasedTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 11, 20);

    private readonly string _backup = Filled.NewFolder();
    private readonly string _newer = Filled.NewFolder();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Erased_people_stay_erased(bool fromTheDatabase)
    {
        using var house = await Filled.AsHouseAsync();
        using var other = new DatabaseHouse();
        var (taken, said) = await house.RunAsync("--backup", _backup, "--Media:Store=disk");
        Assert.True(taken == 0, said);
        var gone = await house.AskAsync(store => store.Set<Account>().Where(account => account.DisplayName == "Bo").Select(account => account.Id).SingleAsync());
        var neverThere = ErasedAccount.HashOf(Guid.CreateVersion7());
        await house.AskAsync(async store =>
        {
            await store.Set<Account>().Where(account => account.Id == gone).ExecuteDeleteAsync();
            store.AddRange(ErasedAccount.Of(gone, Day), ErasedAccount.Known(neverThere, Day));
            return await store.SaveChangesAsync();
        });
        if (!fromTheDatabase)
        {
            var (newer, why) = await house.RunAsync("--backup", _newer, "--Media:Store=disk");
            Assert.True(newer == 0, why);
        }

        var (back, told) = await other.RunAsync("--restore", _backup, "--erased", fromTheDatabase ? house.Named : _newer, "--Media:Store=disk");

        Assert.True(back == 0, told);
        Assert.Contains("1 konto som har raderats efter säkerhetskopian är raderat igen", told);
        Assert.Equal(["Åsa Östlund"], await other.AskAsync(store => store.Set<Account>().Select(account => account.DisplayName).ToListAsync()));
        Assert.False(await other.AskAsync(store => store.Set<OutboxMail>().AnyAsync()));
        var kept = await other.AskAsync(store => store.Set<ErasedAccount>().ToListAsync());
        Assert.Equal(new[] { ErasedAccount.HashOf(gone), neverThere }.Order(StringComparer.Ordinal), kept.Select(one => one.Hash).Order(StringComparer.Ordinal));
        Assert.All(kept, one => Assert.Equal(Day, one.ErasedOn));
    }

    public void Dispose()
    {
        foreach (var folder in new[] { _backup, _newer }.Where(Directory.Exists))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
