using Microsoft.Data.Sqlite;

namespace StatementTracker.Benchmarks.DataSets;

/// <summary>Puts rows into a migrated, empty SQLite database by prepared statements in one transaction; indexes are made at the end.</summary>
internal sealed class SqliteBulk : IBulk
{
    private readonly SqliteConnection connection;
    private SqliteTransaction? transaction;
    private readonly List<string> indexes = [];
    private readonly Dictionary<string, SqliteCommand> inserts = [];

    public SqliteBulk(string connectionString)
    {
        connection = new SqliteConnection(connectionString);
        connection.Open();
        Execute("PRAGMA foreign_keys = OFF; PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF; PRAGMA cache_size = -400000;");
        using (var query = connection.CreateCommand())
        {
            query.CommandText = "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL";
            using var reader = query.ExecuteReader();
            var names = new List<string>();
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
                indexes.Add(reader.GetString(1));
            }

            reader.Close();
            foreach (var name in names) Execute($"DROP INDEX \"{name}\"");
        }

        transaction = connection.BeginTransaction();
    }

    public void Insert(EntityTable table, IReadOnlyList<object> rows)
    {
        if (!inserts.TryGetValue(table.Name, out var insert)) inserts[table.Name] = insert = Prepare(table);
        foreach (var row in rows)
        {
            for (var column = 0; column < table.Columns.Count; column++) insert.Parameters[column].Value = table.Columns[column].Read(row);
            insert.ExecuteNonQuery();
        }
    }

    public void SetLedger(long sequence, long recordedAt) =>
        Execute($"UPDATE ledger SET \"Sequence\" = {sequence}, \"RecordedAt\" = {recordedAt}");

    public void Finish(Action<string> step)
    {
        step("committing");
        transaction!.Commit();
        transaction = null;
        foreach (var index in indexes)
        {
            step(index.Split(" ON ")[0]);
            Execute(index);
        }

        Execute("PRAGMA journal_mode = WAL;");
    }

    public void Dispose()
    {
        foreach (var insert in inserts.Values) insert.Dispose();
        transaction?.Dispose();
        connection.Dispose();
        SqliteConnection.ClearPool(connection);
    }

    private SqliteCommand Prepare(EntityTable table)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO \"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
        for (var column = 0; column < table.Columns.Count; column++) command.Parameters.Add(new SqliteParameter($"$p{column}", null));
        return command;
    }

    private void Execute(string sql)
    {
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
