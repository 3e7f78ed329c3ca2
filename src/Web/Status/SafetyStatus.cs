using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;
using NaraVard.Kernel.Status;
using NaraVard.Web.Keys;

namespace NaraVard.Web.Status;

/// <summary>
/// What keeps those out who have got hold of a part of the house: the database, or the server's own role in it. Nothing stops the start when it is missing, since
/// that would stop those who run without it today; it is said in the log, and here until it is done.
/// </summary>
internal sealed partial class SafetyStatus(Store store, KeyCertificates certificates, IHostEnvironment environment, ILogger<SafetyStatus> log) : ITellStatus
{
    // What the role owns it may change or drop, the trigger that guards the audit trail too.
    private const string Owned = "SELECT count(*) AS \"Value\" FROM pg_tables WHERE schemaname = current_schema() AND pg_has_role(current_user, tableowner, 'USAGE')";

    public string Name => "Skyddet";

    public async Task<IReadOnlyList<StatusLine>> TellAsync(CancellationToken ct) => [Keys(), .. await RoleAsync(ct)];

    /// <summary>Says at start what is to be done.</summary>
    public async Task WarnAsync(CancellationToken ct)
    {
        foreach (var line in (await TellAsync(ct)).Where(line => line.Trouble is not null))
        {
            LogTrouble(line.What, line.How, line.Trouble!);
        }
    }

    private StatusLine Keys() => certificates.Newest is { } newest
        ? new("Nycklarna i databasen", $"förseglade med ett certifikat från {newest.NotBefore:yyyy-MM-dd}")
        : new("Nycklarna i databasen", "inte förseglade", InUse(
            "Den som får tag i databasen eller en säkerhetskopia kan läsa lådor och logga in som någon annan. Lägg in ett certifikat i Keys:Certificate, så som docs/operate.md visar."));

    // With SQLite the server owns the file, whatever is done.
    private async Task<IReadOnlyList<StatusLine>> RoleAsync(CancellationToken ct) => store.Database.IsSqlite()
        ? []
        : await store.Database.SqlQueryRaw<long>(Owned).SingleAsync(ct) == 0
            ? [new("Rollen i databasen", "läser och skriver rader, inget mer")]
            : [new("Rollen i databasen", "får ändra tabellerna", InUse("Kör servern som en roll som inte äger dem, så som docs/operate.md visar (Store:Migrate=command)."))];

    private string? InUse(string trouble) => environment.IsDevelopment() ? null : trouble;

    [LoggerMessage(LogLevel.Warning, "Skyddet: {What}, {How}. {Trouble}")]
    private partial void LogTrouble(string what, string how, string trouble);
}
