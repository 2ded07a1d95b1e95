namespace StatementTracker.Benchmarks.Measuring;

/// <summary>The SQL alone that some endpoints are measured against: what a person would write for the one question.</summary>
internal static class FloorSql
{
    private const string AsOf = """
        p."SupersededAt" IS NULL AND p."Basis" <> 'reported' AND (p."CertainTo" IS NULL OR p."CertainTo" > @day)
          AND (p."CertainFrom" <= @day OR p."PossibleFrom" <= @day OR (p."CertainFrom" IS NULL AND p."PossibleFrom" IS NULL))
        """;

    public const string PositionsOfActor = $"""
        SELECT p.*, i."Slug" FROM positions p JOIN issues i ON i."Id" = p."IssueId"
        WHERE p."ActorId" = @actor AND {AsOf} ORDER BY i."Slug", p."Id" LIMIT 51
        """;

    public const string PositionsOnIssue = $"""
        SELECT p.*, a."Slug" FROM positions p JOIN actors a ON a."Id" = p."ActorId" WHERE p."IssueId" = @issue AND {AsOf} ORDER BY a."Slug", p."Id"
        """;

    /// <summary>What <c>references?direction=both&amp;depth=5</c> shows, without the speakers and sides of the nodes.</summary>
    public const string References = """
        WITH RECURSIVE reached(id, depth) AS (
          SELECT @root, 0
          UNION
          SELECT CASE WHEN r."FromId" = g.id THEN r."ToId" ELSE r."FromId" END, g.depth + 1
          FROM reached g JOIN "references" r ON r."FromId" = g.id OR r."ToId" = g.id
          WHERE g.depth < 5 AND r."ToId" IS NOT NULL AND r."RemovedAt" IS NULL)
        SELECT s.*, r.* FROM (SELECT DISTINCT id FROM reached LIMIT 500) n JOIN statements s ON s."Id" = n.id LEFT JOIN "references" r ON r."FromId" = s."Id"
        """;

    public const string Authority = """
        WITH RECURSIVE chain(utterance) AS (
          SELECT s."UtteranceId" FROM statements s WHERE s."Id" = @root
          UNION
          SELECT t."UtteranceId"
          FROM chain c CROSS JOIN statements f CROSS JOIN "references" r CROSS JOIN statements t
          WHERE f."UtteranceId" = c.utterance AND r."FromId" = f."Id" AND t."Id" = r."ToId" AND r."MadeBy" = 'speaker' AND r."Type" IN ('defersTo', 'reaffirms', 'agreesWith') AND r."RemovedAt" IS NULL)
        SELECT s.*, r.* FROM chain c CROSS JOIN statements s LEFT JOIN "references" r ON r."FromId" = s."Id" WHERE s."UtteranceId" = c.utterance
        """;

    public const string SearchOfSqlite = "SELECT rowid, rank FROM statement_search WHERE statement_search MATCH @word ORDER BY rank LIMIT 51";

    public const string SearchOfPostgreSql = """
        SELECT s."Id", ts_rank(s.words, CAST(@word AS tsquery), 1) FROM statement_search s WHERE s.words @@ CAST(@word AS tsquery) ORDER BY 2 DESC LIMIT 51
        """;
}
