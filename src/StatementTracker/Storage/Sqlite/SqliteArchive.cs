using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace StatementTracker.Storage.Sqlite;

/// <summary>
/// Keeps the database in a file and brings it back, by SQLite's online backup, while any number of processes read and write it: a copy is
/// of one moment, and what is brought back is seen by all of them at once, or not at all.
/// </summary>
public sealed class SqliteArchive(string connectionString)
{
    private readonly string live = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    /// <summary>Writes the database to a new file, which is there only once it is whole.</summary>
    /// <exception cref="ArchiveException">The file is there already, or there is no database of this program.</exception>
    public void Backup(string file)
    {
        if (File.Exists(file)) throw new ArchiveException($"{file} is there already; name a file that is not.");
        SqliteFile.Check(live, isWhole: false);
        var partial = new SqliteFile($"{Path.GetFullPath(file)}.partial");
        partial.Remove();
        try
        {
            partial.CopyFrom(live);
            partial.Close();
            File.Move(partial.Path, file);
        }
        finally
        {
            partial.Remove();
        }
    }

    /// <summary>
    /// Puts what a file holds in the place of the database. It is checked and brought to this program's schema beside it first; the
    /// replacing is one transaction, so that a process that ends in the middle of it leaves the old one.
    /// </summary>
    /// <exception cref="ArchiveException">The file holds no database of this program, a damaged one, or one of a newer version.</exception>
    public async Task RestoreAsync(string file, CancellationToken cancellationToken)
    {
        if (Path.GetFullPath(file) == live) throw new ArchiveException($"{file} is the database itself.");
        SqliteFile.Check(file, KnownMigrations());
        var ready = new SqliteFile($"{live}.restoring");
        ready.Remove();
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(live)!);
            ready.CopyFrom(file);
            await using (var context = Open(ready.ConnectionString)) await new DatabaseMigrator(context).MigrateAsync(cancellationToken);
            ready.Close();
            await ReplaceAsync(ready, cancellationToken);
        }
        finally
        {
            ready.Remove();
        }
    }

    private async Task ReplaceAsync(SqliteFile ready, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = Open(new SqliteConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
            await using var held = await context.LockSchemaAsync(cancellationToken);
            new SqliteFile(live).CopyFrom(ready.Path);
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode is SqliteFile.NotADatabase or SqliteFile.Damaged)
        {
            throw new ArchiveException($"What stands at {live} is no database that could be replaced in place; stop the service, move it away and restore again.");
        }
    }

    private static IReadOnlyCollection<string> KnownMigrations()
    {
        using var context = Open("Data Source=:memory:");
        return [.. context.Database.GetMigrations()];
    }

    private static SqliteTrackerDbContext Open(string connectionString) =>
        new(new DbContextOptionsBuilder<SqliteTrackerDbContext>().UseSqlite(connectionString).AddInterceptors(new SqlitePragmas()).Options);
}
