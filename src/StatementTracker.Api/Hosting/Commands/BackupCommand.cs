using StatementTracker.Storage;
using StatementTracker.Storage.Sqlite;

namespace StatementTracker.Api.Hosting.Commands;

/// <summary><c>backup FILE</c>: keeps the SQLite database in a new file, whoever reads and writes it meanwhile.</summary>
internal sealed class BackupCommand(string[] args) : ArchiveCommand(args)
{
    protected override string Usage => "Usage: backup FILE, with the file to make.";

    protected override string Elsewhere => "PostgreSQL makes its own backups: pg_dump --format=custom --file=FILE DATABASE, while it serves; see docs/backup.md.";

    protected override Task<string> RunAsync(SqliteArchive archive, string file)
    {
        archive.Backup(file);
        return Task.FromResult($"The database is kept in {file}.");
    }
}

/// <summary><c>restore FILE</c>: puts what a backup holds in the place of the SQLite database, whoever reads and writes it meanwhile.</summary>
internal sealed class RestoreCommand(string[] args) : ArchiveCommand(args)
{
    protected override string Usage => "Usage: restore FILE, with a file that backup made.";

    protected override string Elsewhere => "PostgreSQL restores its own backups: pg_restore --single-transaction --clean --if-exists --dbname=DATABASE FILE; see docs/backup.md.";

    protected override async Task<string> RunAsync(SqliteArchive archive, string file)
    {
        await archive.RestoreAsync(file, CancellationToken.None);
        return $"The database is what {file} holds.";
    }
}

/// <summary>What both do alike: one file, and words for the operator instead of a stack trace.</summary>
internal abstract class ArchiveCommand(string[] args) : Command(args)
{
    protected abstract string Usage { get; }

    /// <summary>What to do where the database is another one.</summary>
    protected abstract string Elsewhere { get; }

    public override async Task<int> RunAsync(IServiceProvider services)
    {
        var database = services.GetRequiredService<DatabaseOptions>();
        if (database.Provider != DatabaseProvider.Sqlite) return await Fail(Elsewhere);
        if (Path is null) return await Fail(Usage);
        try
        {
            await Console.Out.WriteLineAsync(await RunAsync(new SqliteArchive(database.ConnectionString), Path));
            return 0;
        }
        catch (Exception fault) when (fault is ArchiveException or IOException or UnauthorizedAccessException or Microsoft.Data.Sqlite.SqliteException)
        {
            return await Fail(fault.Message);
        }
    }

    protected abstract Task<string> RunAsync(SqliteArchive archive, string file);

    private static async Task<int> Fail(string why)
    {
        await Console.Error.WriteLineAsync(why);
        return 1;
    }
}
