using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Storage;
using StatementTracker.Storage.PostgreSql;
using StatementTracker.Storage.Sqlite;

namespace StatementTracker.Tests.Support;

/// <summary>A database of its own for one test or fixture, gone when disposed.</summary>
public sealed class TestDatabase : IDisposable
{
    public const string Sqlite = "Sqlite";
    public const string PostgreSql = "PostgreSql";

    private static readonly Lazy<TestDatabase> SqliteTemplate = new(() => Migrated(Sqlite));
    private static readonly Lazy<TestDatabase> PostgreSqlTemplate = new(() => Migrated(PostgreSql));

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

    /// <returns>A database with the tables and nothing in them, a copy of one that was migrated once for all tests.</returns>
    public static TestDatabase Create(string provider) =>
        provider == PostgreSql ? CreatePostgreSql(PostgreSqlTemplate.Value) : CreateSqlite(SqliteTemplate.Value);

    /// <returns>A database without tables, as an operator hands it over.</returns>
    public static TestDatabase CreateEmpty(string provider) =>
        provider == PostgreSql ? CreatePostgreSql(template: null) : CreateSqlite(template: null);

    /// <summary>The caller disposes of the context.</summary>
    public TrackerDbContext OpenContext() => Provider == PostgreSql
        ? new PostgreSqlTrackerDbContext(new DbContextOptionsBuilder<PostgreSqlTrackerDbContext>().UseNpgsql(ConnectionString).Options)
        : new SqliteTrackerDbContext(new DbContextOptionsBuilder<SqliteTrackerDbContext>().UseSqlite(ConnectionString).Options);

    public void Dispose()
    {
        if (folder is null)
        {
            PostgreSqlServer.DropDatabase(ConnectionString);
            return;
        }

        ReleaseFile();
        folder.Refresh();
        if (folder.Exists) folder.Delete(recursive: true);
    }

    private static TestDatabase CreatePostgreSql(TestDatabase? template) =>
        new(PostgreSql, PostgreSqlServer.CreateDatabase(template?.ConnectionString));

    private static TestDatabase CreateSqlite(TestDatabase? template)
    {
        var folder = Directory.CreateTempSubdirectory("statementtracker-test-");
        var file = Path.Combine(folder.FullName, "tracker.db");
        if (template is not null) File.Copy(new SqliteConnectionStringBuilder(template.ConnectionString).DataSource, file);
        return new TestDatabase(Sqlite, new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString, folder);
    }

    private static TestDatabase Migrated(string provider)
    {
        var database = CreateEmpty(provider);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => database.Dispose();
        using (var context = database.OpenContext())
        {
            context.Database.Migrate();
        }

        if (provider == Sqlite) database.ReleaseFile();
        return database;
    }

    // The last connection to close writes the log back into the file.
    private void ReleaseFile()
    {
        using var pool = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(pool);
    }
}
