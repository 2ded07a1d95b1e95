using Npgsql;

namespace StatementTracker.Tests.Support;

/// <summary>The real server that <c>tests/run.sh</c> starts, or one of your own, named by STATEMENTTRACKER_TEST_POSTGRES.</summary>
public static class PostgreSqlServer
{
    private static readonly string? Address = Environment.GetEnvironmentVariable("STATEMENTTRACKER_TEST_POSTGRES");

    public static bool IsAvailable => !string.IsNullOrWhiteSpace(Address);

    /// <returns>The connection string of a new database; its name is unique on the server.</returns>
    public static string CreateDatabase(string template = "template1")
    {
        var name = $"test_{Guid.CreateVersion7():N}";
        Execute($"CREATE DATABASE {name} TEMPLATE {template}");
        return new NpgsqlConnectionStringBuilder(Address) { Database = name }.ConnectionString;
    }

    public static void DropDatabase(string connectionString)
    {
        using (var pool = new NpgsqlConnection(connectionString))
        {
            NpgsqlConnection.ClearPool(pool);
        }

        Execute($"DROP DATABASE IF EXISTS {new NpgsqlConnectionStringBuilder(connectionString).Database} WITH (FORCE)");
    }

    private static void Execute(string sql)
    {
        if (!IsAvailable)
            throw new InvalidOperationException("STATEMENTTRACKER_TEST_POSTGRES is not set: run tests/run.sh, or mark the case [OnPostgreSql].");

        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Address) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
