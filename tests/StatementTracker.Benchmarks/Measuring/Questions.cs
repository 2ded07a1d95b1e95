using System.Data.Common;

namespace StatementTracker.Benchmarks.Measuring;

/// <summary>What is asked of a data set, found in it by what it holds.</summary>
internal sealed class Questions
{
    public const string AsOf = "2026-06-30";

    public static readonly long AsOfMicroseconds = (new DateTimeOffset(2026, 7, 1, 0, 0, 0, TimeSpan.Zero) - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond - 1;

    /// <summary>What matters of the invented codebook are called; each is in about one statement of twenty.</summary>
    public static readonly IReadOnlyList<string> Words = ["treaty", "quota", "tariff", "embargo", "charter", "moratorium"];

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
        var loudest = connection.Command("""
            SELECT q."ActorId" FROM statement_speakers q WHERE q."ActorId" IS NOT NULL GROUP BY q."ActorId" ORDER BY count(*) DESC, q."ActorId" LIMIT 60
            """).Rows(row => row.GetGuid(0));
        var actors = connection.Command("SELECT \"Id\" FROM actors WHERE \"PartOfId\" IS NULL AND \"Kind\" = 'person' ORDER BY \"Slug\" LIMIT 5000").Rows(row => row.GetGuid(0));
        var deferring = connection.Command("""
            SELECT r."FromId" FROM "references" r WHERE r."Type" = 'defersTo' AND r."ToId" IS NOT NULL ORDER BY r."CreatedAt", r."Id" LIMIT 3000
            """).Rows(row => row.GetGuid(0));
        var issue = connection.Command("""
            SELECT "IssueId" FROM positions WHERE "SupersededAt" IS NULL GROUP BY "IssueId" ORDER BY count(DISTINCT "ActorId") DESC LIMIT 1
            """).Rows(row => row.GetGuid(0)).Single();
        return new Questions
        {
            Statements = [.. ids.Where((_, at) => at % every == 0).OrderBy(id => id.ToString()[24..], StringComparer.Ordinal)],
            Pairs = [.. loudest.SelectMany(actor => IssuesOf(connection, actor).Select(about => (actor, about)))],
            Actors = actors,
            EndsOfChains = [.. deferring.OrderByDescending(statement => LengthOfChain(connection, statement)).Take(200)],
            Issue = issue,
            AllStatements = count,
            Articles = connection.Command("SELECT count(*) FROM articles").Rows(row => row.GetInt32(0)).Single(),
        };
    }

    /// <summary>The two that an actor says most about.</summary>
    private static List<Guid> IssuesOf(DbConnection connection, Guid actor)
    {
        using var command = connection.Command(
            "SELECT t.\"IssueId\" FROM statement_speakers p JOIN statement_stances t ON t.\"StatementId\" = p.\"StatementId\" WHERE p.\"ActorId\" = @actor", ("@actor", actor));
        return [.. command.Rows(row => row.GetGuid(0)).GroupBy(about => about).OrderByDescending(about => about.Count()).Select(about => about.Key).Take(2)];
    }

    private static int LengthOfChain(DbConnection connection, Guid statement)
    {
        var length = 0;
        for (Guid? at = statement; at is { } from && length < 25; length++)
        {
            using var command = connection.Command("""
                SELECT r."ToId" FROM "references" r WHERE r."FromId" = @from AND r."ToId" IS NOT NULL AND r."Type" IN ('defersTo', 'reaffirms', 'agreesWith') LIMIT 1
                """, ("@from", from));
            at = command.Rows(row => row.Id(0)).FirstOrDefault();
        }

        return length;
    }
}
