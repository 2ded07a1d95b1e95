using Microsoft.Data.Sqlite;

namespace StatementTracker.Storage.Sqlite;

/// <summary>A database as a file of its own.</summary>
internal sealed class SqliteFile(string path)
{
    /// <summary>SQLITE_NOTADB.</summary>
    public const int NotADatabase = 26;

    /// <summary>SQLITE_CORRUPT.</summary>
    public const int Damaged = 11;

    private static readonly string[] Beside = ["", "-wal", "-shm", "-journal", ".lock"];

    public string Path => path;

    public string ConnectionString { get; } = Text(path, SqliteOpenMode.ReadWriteCreate);

    /// <param name="path">Of the file.</param>
    /// <param name="known">The migrations of this program; where they are given, the file has none beside them.</param>
    /// <param name="isWhole">Whether each of its pages is looked at.</param>
    /// <exception cref="ArchiveException">It is no whole database of this program.</exception>
    public static void Check(string path, IReadOnlyCollection<string>? known = null, bool isWhole = true)
    {
        if (!File.Exists(path)) throw new ArchiveException($"There is no file {path}.");
        try
        {
            using var connection = new SqliteConnection(Text(path, SqliteOpenMode.ReadWrite));
            connection.Open();
            if (isWhole && Ask(connection, "PRAGMA quick_check(1)") is not ["ok"]) throw new ArchiveException($"{path} is damaged.");
            if (Ask(connection, "SELECT name FROM sqlite_master WHERE type = 'table' AND name IN ('ledger', '__EFMigrationsHistory')").Count != 2)
                throw new ArchiveException($"{path} is no database of StatementTracker.");
            if (known is not null && Ask(connection, "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\" ORDER BY 1").Except(known).ToList() is [.., var newer])
                throw new ArchiveException($"{path} is of a newer version of StatementTracker (it has the migration {newer}); use that version, or a later one.");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == NotADatabase)
        {
            throw new ArchiveException($"{path} is no SQLite database.");
        }
        catch (SqliteException fault) when (fault.SqliteErrorCode == Damaged)
        {
            throw new ArchiveException($"{path} is damaged.");
        }
    }

    /// <summary>Becomes what another file holds at one moment, in one transaction; whoever has this one open goes on, and sees it.</summary>
    public void CopyFrom(string other)
    {
        using var source = new SqliteConnection(Text(other, SqliteOpenMode.ReadWrite));
        using var destination = new SqliteConnection(ConnectionString);
        source.Open();
        destination.Open();
        Ask(destination, "PRAGMA busy_timeout = 60000");
        source.BackupDatabase(destination);
    }

    /// <summary>Writes everything into the one file, and checks it.</summary>
    public void Close()
    {
        using (var connection = new SqliteConnection(ConnectionString))
        {
            connection.Open();
            Ask(connection, "PRAGMA journal_mode = delete");
        }

        Check(path);
    }

    public void Remove()
    {
        foreach (var ending in Beside) File.Delete(path + ending);
    }

    private static List<string> Ask(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var answers = new List<string>();
        while (reader.Read()) answers.Add(reader.GetValue(0).ToString()!);
        return answers;
    }

    private static string Text(string path, SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ConnectionString;
}
