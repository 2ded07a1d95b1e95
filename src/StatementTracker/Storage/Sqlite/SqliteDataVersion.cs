using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace StatementTracker.Storage.Sqlite;

/// <summary>
/// <c>PRAGMA data_version</c> on a connection that never writes: it changes with every commit of any other connection, in this process
/// or another. The statement is prepared once and called below ADO.NET, since every read asks.
/// </summary>
internal sealed class SqliteDataVersion(string connectionString) : DataVersion, IDisposable
{
    private readonly Lock use = new();
    private SqliteConnection? connection;
    private sqlite3_stmt? statement;

    public override ValueTask<long> ReadAsync(CancellationToken cancellationToken)
    {
        lock (use)
        {
            statement ??= Prepare();
            var row = raw.sqlite3_step(statement);
            var version = raw.sqlite3_column_int64(statement, 0);
            var reset = raw.sqlite3_reset(statement);
            SqliteException.ThrowExceptionForRC(row == raw.SQLITE_ROW ? reset : row, connection!.Handle);
            return ValueTask.FromResult(version);
        }
    }

    public void Dispose()
    {
        statement?.Dispose();
        connection?.Dispose();
    }

    private sqlite3_stmt Prepare()
    {
        connection ??= new SqliteConnection(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        if (connection.State != System.Data.ConnectionState.Open) connection.Open();
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(connection.Handle, "PRAGMA data_version", out var prepared), connection.Handle);
        return prepared;
    }
}
