using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NaraVard.Kernel.Text;

namespace NaraVard.Kernel;

/// <summary>Teaches SQLite to sort in Swedish; PostgreSQL can.</summary>
internal sealed class SwedishCollation : DbConnectionInterceptor
{
    public const string Name = "SWEDISH";

    public override DbConnection ConnectionCreated(ConnectionCreatedEventData eventData, DbConnection result)
    {
        ((SqliteConnection)result).CreateCollation(Name, SwedishOrder.Words.Compare);
        return result;
    }
}
