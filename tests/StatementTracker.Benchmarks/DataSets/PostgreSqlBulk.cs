using Npgsql;

namespace StatementTracker.Benchmarks.DataSets;

/// <summary>Puts rows into a migrated, empty PostgreSQL database by binary COPY; indexes are made at the end.</summary>
internal sealed class PostgreSqlBulk : IBulk
{
    private const string Indexes = """
        SELECT i.indexname, i.indexdef FROM pg_indexes i
        WHERE i.schemaname = 'public' AND NOT EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname)
        """;

    private readonly NpgsqlConnection connection;
    private readonly List<string> indexes = [];

    public PostgreSqlBulk(string connectionString)
    {
        connection = new NpgsqlConnection(connectionString + ";Command Timeout=3600");
        connection.Open();
        Execute("SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'");
        var names = new List<string>();
        using (var query = new NpgsqlCommand(Indexes, connection))
        using (var reader = query.ExecuteReader())
        {
            while (reader.Read())
            {
                names.Add(reader.GetString(0));
                indexes.Add(reader.GetString(1));
            }
        }

        foreach (var name in names) Execute($"DROP INDEX \"{name}\"");
    }

    public void Insert(EntityTable table, IReadOnlyList<object> rows)
    {
        using var copy = connection.BeginBinaryImport($"COPY \"{table.Name}\" ({string.Join(", ", table.Columns.Select(c => $"\"{c.Name}\""))}) FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            copy.StartRow();
            foreach (var column in table.Columns)
            {
                if (column.Read(row) is not DBNull and var value) copy.Write(value);
                else copy.WriteNull();
            }
        }

        copy.Complete();
    }

    public void SetLedger(long sequence, long recordedAt) =>
        Execute($"UPDATE ledger SET \"Sequence\" = {sequence}, \"RecordedAt\" = {recordedAt}");

    public void Finish(Action<string> step)
    {
        foreach (var index in indexes)
        {
            step(index.Split(" ON ")[0]);
            Execute(index);
        }

        step("VACUUM ANALYZE");
        Execute("VACUUM ANALYZE");
    }

    public void Dispose() => connection.Dispose();

    private void Execute(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
