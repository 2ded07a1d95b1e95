using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace StatementTracker.Storage.Sqlite;

/// <summary>An operating system's lock on a file beside the database: it ends with the process, however that ends.</summary>
internal static class SqliteSchemaLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    public static async Task<IAsyncDisposable> TakeAsync(DatabaseFacade database, CancellationToken cancellationToken)
    {
        var path = Path.GetFullPath(database.GetDbConnection().DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var held = await TakeFileAsync(path + ".lock", cancellationToken);

        // EF's own lock is a row that a killed process leaves behind; under ours nobody else can hold it.
        await database.ExecuteSqlAsync($"""DROP TABLE IF EXISTS "__EFMigrationsLock" """, cancellationToken);
        await database.ExecuteSqlAsync($"PRAGMA journal_mode = 'wal'", cancellationToken);
        return held;
    }

    private static async Task<FileStream> TakeFileAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, cancellationToken);
            }
        }
    }
}
