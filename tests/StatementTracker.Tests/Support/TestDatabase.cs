using Microsoft.Data.Sqlite;

namespace StatementTracker.Tests.Support;

/// <summary>A database of its own for one test or fixture: empty when made, gone when disposed.</summary>
public sealed class TestDatabase : IDisposable
{
    public const string Sqlite = "Sqlite";
    public const string PostgreSql = "PostgreSql";

    private readonly DirectoryInfo? folder;

    private TestDatabase(string provider, string connectionString, DirectoryInfo? folder = null)
    {
        Provider = provider;
        ConnectionString = connectionString;
        this.folder = folder;
    }

    /// <summary>As <c>Database:Provider</c> spells it.</summary>
    public string Provider { get; }

    public string ConnectionString { get; }

    public static TestDatabase Create(string provider) => provider switch
    {
        Sqlite => CreateSqlite(),
        PostgreSql => new TestDatabase(PostgreSql, PostgreSqlServer.CreateDatabase()),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, "neither Sqlite nor PostgreSql"),
    };

    public void Dispose()
    {
        if (folder is null)
        {
            PostgreSqlServer.DropDatabase(ConnectionString);
            return;
        }

        using (var pool = new SqliteConnection(ConnectionString))
        {
            SqliteConnection.ClearPool(pool);
        }

        folder.Refresh();
        if (folder.Exists)
            folder.Delete(recursive: true);
    }

    private static TestDatabase CreateSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("statementtracker-test-");
        var file = Path.Combine(folder.FullName, "tracker.db");
        return new TestDatabase(Sqlite, new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString, folder);
    }
}
