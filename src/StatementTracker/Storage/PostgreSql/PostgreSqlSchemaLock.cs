using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace StatementTracker.Storage.PostgreSql;

/// <summary>A session's advisory lock: the server ends it with the connection, and so with the process.</summary>
internal static class PostgreSqlSchemaLock
{
    /// <summary>Any number that nobody else locks in this database.</summary>
    private const long Key = 5_374_617_465_072_001;

    public static async Task<IAsyncDisposable> TakeAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        await EnsureDatabaseAsync(database, cancellationToken);

        // Outside the pool: a pooled connection would keep the lock when it is closed.
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(database.GetConnectionString()) { Pooling = false }.ToString());
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT pg_advisory_lock($1)";
        command.CommandTimeout = 0;
        command.Parameters.Add(new NpgsqlParameter { Value = Key });
        await command.ExecuteNonQueryAsync(cancellationToken);
        return connection;
    }

    private static async Task EnsureDatabaseAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        var creator = database.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancellationToken)) return;
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        catch (PostgresException another) when (another.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process created it in the meantime, which is all that was wanted.
        }
    }
}
