using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Benchmarks.Service;
using StatementTracker.Evaluation.Terminal;
using StatementTracker.Storage;
using StatementTracker.Storage.PostgreSql;
using StatementTracker.Storage.Sqlite;

namespace StatementTracker.Benchmarks.DataSets;

/// <summary>Fills an empty database with a data set: the same for the same size, apart from ids.</summary>
internal static class Generation
{
    private const int RowsAtOnce = 50_000;

    public static async Task<string> RunAsync(DatabaseChoice database, string connection, DataSetSize size, TextWriter output, CancellationToken cancellationToken = default)
    {
        var started = Stopwatch.GetTimestamp();
        await using (var migrated = Open(database, connection))
        {
            await new DatabaseMigrator(migrated).MigrateAsync(cancellationToken);
            if (await migrated.Articles.AnyAsync(cancellationToken)) throw new InvalidOperationException("The database is not empty.");
        }

        await using var context = Open(database, connection);
        var tables = context.Model.GetEntityTypes().Where(type => type.GetTableName() is not null).ToDictionary(type => type.ClrType, EntityTable.Of);
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        using var bulk = database.Provider == DatabaseChoice.Sqlite.Provider ? (IBulk)new SqliteBulk(connection) : new PostgreSqlBulk(connection);
        using var telling = new Telling(() => Open(database, connection), size, Environment.ProcessorCount);
        using (var progress = new ProgressBar(size.Communities, !Console.IsErrorRedirected, Console.Error))
        {
            var buffer = telling.Opening.ToList();
            foreach (var rows in telling.Communities(cancellationToken))
            {
                buffer.AddRange(rows);
                if (buffer.Count >= RowsAtOnce) Flush(bulk, tables, buffer, counts);
                progress.Advance();
            }

            Flush(bulk, tables, buffer, counts);
        }

        var (sequence, recordedAt) = telling.Last;
        bulk.SetLedger(sequence, (recordedAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond);
        bulk.Finish(step => Say(output, $"{Stopwatch.GetElapsedTime(started).TotalSeconds,6:F0} s  {step}"));
        Say(output, $"{Stopwatch.GetElapsedTime(started).TotalSeconds,6:F0} s  indexing words");
        await context.Search.RebuildAsync(cancellationToken);
        return $"{string.Join(", ", counts.Select(c => $"{c.Value:N0} {c.Key}"))} in {Stopwatch.GetElapsedTime(started).TotalSeconds:F0} s";
    }

    public static TrackerDbContext Open(DatabaseChoice database, string connection) => database.Provider == DatabaseChoice.Sqlite.Provider
        ? new SqliteTrackerDbContext(new DbContextOptionsBuilder<SqliteTrackerDbContext>().UseSqlite(connection).Options)
        : new PostgreSqlTrackerDbContext(new DbContextOptionsBuilder<PostgreSqlTrackerDbContext>().UseNpgsql(connection).Options);

    private static void Flush(IBulk bulk, Dictionary<Type, EntityTable> tables, List<object> buffer, SortedDictionary<string, int> counts)
    {
        foreach (var kind in buffer.GroupBy(row => row.GetType()))
        {
            var rows = kind.ToList();
            bulk.Insert(tables[kind.Key], rows);
            counts[tables[kind.Key].Name] = counts.GetValueOrDefault(tables[kind.Key].Name) + rows.Count;
        }

        buffer.Clear();
    }

    private static void Say(TextWriter output, string step)
    {
        if (!Console.IsErrorRedirected) output.WriteLine(step);
    }
}
