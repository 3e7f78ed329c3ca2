using System.Data;
using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace NaraVard.Kernel.Content;

/// <summary>
/// Numbers the public changes. The one row is locked from the moment a change takes its number until it is committed,
/// so a reader who has seen number 7 has seen everything up to 7: nothing slips in behind.
/// </summary>
public sealed class ContentClock
{
    public const int TheOnly = 1;

    // Asked more often than anything else. SQLite answers in less time than it takes to make a command ready, so each open connection keeps one.
    private static readonly CompiledQuery<Func<Store, CancellationToken, Task<long>>> Asked = new(() => EF.CompileAsyncQuery((Store store, CancellationToken ct) =>
        store.Set<ContentClock>().Where(clock => clock.Id == TheOnly).Select(clock => clock.Last).Single()));

    private static readonly ConditionalWeakTable<SqliteConnection, SqliteCommand> Ready = [];

    public int Id { get; init; } = TheOnly;

    public long Last { get; set; }

    /// <summary>Takes the next number. Must be called in the transaction that saves the change.</summary>
    public static async Task<long> NextAsync(Store store, CancellationToken ct)
    {
        if (store.Database.CurrentTransaction is null)
        {
            throw new InvalidOperationException("Ett nummer i ordningen tas i samma transaktion som ändringen.");
        }

        await store.ContentClocks.Where(clock => clock.Id == TheOnly)
            .ExecuteUpdateAsync(set => set.SetProperty(clock => clock.Last, clock => clock.Last + 1), ct);
        store.TookNumber = true;
        if (!store.Database.IsSqlite())
        {
            // The other nodes hear of it when it is committed, and not before.
            await store.Database.ExecuteSqlAsync($"select pg_notify({ContentNumber.ChannelName}, {""})", ct);
        }

        return await LastAsync(store, ct);
    }

    /// <summary>The number of the last committed public change.</summary>
    public static Task<long> LastAsync(Store store, CancellationToken ct) =>
        store.Database.GetDbConnection() is SqliteConnection file ? LastAsync(store, file, ct) : Asked.For(store)(store, ct);

    private static async Task<long> LastAsync(Store store, SqliteConnection file, CancellationToken ct)
    {
        if (file.State != ConnectionState.Open)
        {
            await store.Database.OpenConnectionAsync(ct);
        }

        var command = Ready.GetValue(file, file =>
        {
            var command = file.CreateCommand();
            command.CommandText = store.Set<ContentClock>().Where(clock => clock.Id == TheOnly).Select(clock => clock.Last).ToQueryString();
            return command;
        });
        command.Transaction = (SqliteTransaction?)store.Database.CurrentTransaction?.GetDbTransaction();
        return (long)(await command.ExecuteScalarAsync(ct))!;
    }
}
