namespace StatementTracker.Benchmarks.Measuring;

/// <summary>What is asked of a data set, found in it by what it holds.</summary>
internal sealed class Questions
{
    public const string AsOf = "2024-06-30";

    public static readonly long AsOfMicroseconds = (new DateTimeOffset(2024, 7, 1, 0, 0, 0, TimeSpan.Zero) - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond - 1;

    private const int Sample = 4000;

    public required IReadOnlyList<Guid> Statements { get; init; }

    /// <summary>Actors and issues with at least fifty statements, or those with the most where there are none.</summary>
    public required IReadOnlyList<(Guid Actor, Guid Issue)> Pairs { get; init; }

    public required IReadOnlyList<Guid> Actors { get; init; }

    /// <summary>Statements with a long chain of deference or agreement behind them.</summary>
    public required IReadOnlyList<Guid> EndsOfChains { get; init; }

    /// <summary>The one most actors have a position on.</summary>
    public required Guid Issue { get; init; }

    public required int Articles { get; init; }

    public required int AllStatements { get; init; }

    public static Questions Find(FloorDatabase database)
    {
        using var connection = database.Open();
        var count = connection.Command("SELECT count(*) FROM statements").Rows(row => row.GetInt32(0)).Single();
        var every = Math.Max(1, count / Sample);
        var ids = connection.Command("SELECT \"Id\" FROM statements ORDER BY \"Id\"").Rows(row => row.GetGuid(0));
        var pairs = connection.Command("""
            SELECT p."ActorId", t."IssueId" FROM statement_speakers p JOIN statement_stances t ON t."StatementId" = p."StatementId"
            WHERE p."ActorId" IS NOT NULL GROUP BY p."ActorId", t."IssueId" ORDER BY min(count(*), 60) DESC, p."ActorId" LIMIT 200
            """.Replace("min(count(*), 60)", DatabaseIsSqlite(connection) ? "min(count(*), 60)" : "least(count(*), 60)", StringComparison.Ordinal)).Rows(row => (row.GetGuid(0), row.GetGuid(1)));
        var actors = connection.Command("SELECT \"Id\" FROM actors WHERE \"PartOfId\" IS NULL AND \"Kind\" = 'person' ORDER BY \"Slug\" LIMIT 5000").Rows(row => row.GetGuid(0));
        var ends = connection.Command("""
            WITH RECURSIVE chain(start, at, length) AS (
              SELECT s."Id", s."Id", 0 FROM statements s WHERE s."Id" IN (SELECT r."FromId" FROM "references" r WHERE r."State" = 'resolved' AND r."Type" = 'defersTo' LIMIT 20000)
              UNION ALL
              SELECT c.start, r."ToId", c.length + 1 FROM chain c JOIN "references" r ON r."FromId" = c.at
              WHERE r."State" = 'resolved' AND r."Type" IN ('defersTo', 'reaffirms', 'agreesWith') AND c.length < 25)
            SELECT start FROM chain GROUP BY start ORDER BY max(length) DESC, start LIMIT 200
            """).Rows(row => row.GetGuid(0));
        var issue = connection.Command("""
            SELECT "IssueId" FROM positions WHERE "SupersededAt" IS NULL GROUP BY "IssueId" ORDER BY count(DISTINCT "ActorId") DESC LIMIT 1
            """).Rows(row => row.GetGuid(0)).Single();
        return new Questions
        {
            Statements = [.. ids.Where((_, at) => at % every == 0).OrderBy(id => id.ToString()[24..], StringComparer.Ordinal)],
            Pairs = pairs,
            Actors = actors,
            EndsOfChains = ends,
            Issue = issue,
            AllStatements = count,
            Articles = connection.Command("SELECT count(*) FROM articles").Rows(row => row.GetInt32(0)).Single(),
        };
    }

    private static bool DatabaseIsSqlite(System.Data.Common.DbConnection connection) => connection is Microsoft.Data.Sqlite.SqliteConnection;
}
