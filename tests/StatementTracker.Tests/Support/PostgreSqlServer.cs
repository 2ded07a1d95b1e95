using Npgsql;

namespace StatementTracker.Tests.Support;

/// <summary>The real server that <c>tests/run.sh</c> starts, or one of your own, named by STATEMENTTRACKER_TEST_POSTGRES.</summary>
public static class PostgreSqlServer
{
    private static readonly string? Address = Environment.GetEnvironmentVariable("STATEMENTTRACKER_TEST_POSTGRES");

    public static bool IsAvailable => !string.IsNullOrWhiteSpace(Address);

    /// <param name="copyOf">The connection string of the database to copy; nobody else may be connected to it.</param>
    /// <returns>The connection string of a new database; its name is unique on the server.</returns>
    public static string CreateDatabase(string? copyOf = null)
    {
        if (copyOf is not null) CloseConnections(copyOf);
        var name = $"test_{Guid.CreateVersion7():N}";
        Execute($"CREATE DATABASE {name} TEMPLATE {(copyOf is null ? "template1" : NameIn(copyOf))}");
        return new NpgsqlConnectionStringBuilder(Address) { Database = name }.ConnectionString;
    }

    public static void DropDatabase(string connectionString)
    {
        CloseConnections(connectionString);
        Execute($"DROP DATABASE IF EXISTS {NameIn(connectionString)} WITH (FORCE)");
    }

    private static string? NameIn(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database;

    private static void CloseConnections(string connectionString)
    {
        using var pool = new NpgsqlConnection(connectionString);
        NpgsqlConnection.ClearPool(pool);
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
