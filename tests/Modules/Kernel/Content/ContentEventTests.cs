using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>The audit trail only grows, whoever asks and however.</summary>
public sealed class ContentEventTests(Site site)
{
    [Fact]
    public Task A_line_can_not_be_changed_through_the_store() => InStoreAsync(async store =>
    {
        var line = await LineAsync(store);
        store.Entry(line).Property(e => e.Why).CurrentValue = "Något annat";

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.SaveChangesAsync());
    });

    [Fact]
    public Task A_line_can_not_be_removed_through_the_store() => InStoreAsync(async store =>
    {
        store.Remove(await LineAsync(store));

        Assert.Throws<InvalidOperationException>(() => store.SaveChanges());
    });

    [Theory]
    [InlineData("""UPDATE "content_events" SET "Why" = 'Något annat'""")]
    [InlineData("""DELETE FROM "content_events" """)]
    public Task A_line_can_be_neither_changed_nor_removed_with_sql(string sql) => InStoreAsync(async store =>
    {
        var before = await LineAsync(store);
        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() => store.Database.ExecuteSqlRawAsync(sql));

        Assert.Contains("never changed and never taken away", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before.Why, (await store.Set<ContentEvent>().AsNoTracking().SingleAsync(line => line.Id == before.Id)).Why);
    });

    [Fact]
    public Task A_line_can_be_neither_changed_nor_removed_with_a_query() => InStoreAsync(async store =>
    {
        await LineAsync(store);

        await Assert.ThrowsAnyAsync<Exception>(() => store.Set<ContentEvent>().ExecuteDeleteAsync());
        await Assert.ThrowsAnyAsync<Exception>(() => store.Set<ContentEvent>().ExecuteUpdateAsync(set => set.SetProperty(line => line.Why, "Något annat")));
    });

    [Fact]
    public Task No_item_is_saved_without_a_line_that_tells_why() => InStoreAsync(async store =>
    {
        store.Add(ContentItem.Create("example", $"tyst-{Unique.Word()}"));

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => store.SaveChangesAsync());

        Assert.Contains("utan en rad i händelserna", refused.Message, StringComparison.Ordinal);
    });

    private static async Task<ContentEvent> LineAsync(Store store)
    {
        var line = new ContentEvent { ItemId = Guid.CreateVersion7(), Type = "example", Slug = "prov", Act = ContentAct.Saved, At = DateTimeOffset.UnixEpoch, Why = "Ett skäl" };
        store.Add(line);
        await store.SaveChangesAsync();
        return line;
    }

    private async Task InStoreAsync(Func<Store, Task> act)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<Store>());
    }
}
