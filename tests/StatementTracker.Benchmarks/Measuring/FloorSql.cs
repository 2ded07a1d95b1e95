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
        WITH RECURSIVE chain(id, utterance, length) AS (
          SELECT s."Id", s."UtteranceId", 0 FROM statements s WHERE s."Id" = @root
          UNION ALL
          SELECT t."Id", t."UtteranceId", c.length + 1
          FROM chain c JOIN statements f ON f."UtteranceId" = c.utterance JOIN "references" r ON r."FromId" = f."Id" JOIN statements t ON t."Id" = r."ToId"
          WHERE r."MadeBy" = 'speaker' AND r."Type" IN ('defersTo', 'reaffirms', 'agreesWith') AND r."RemovedAt" IS NULL AND c.length < 100)
        SELECT s.*, r.* FROM chain c JOIN statements s ON s."Id" = c.id LEFT JOIN "references" r ON r."FromId" = s."Id" ORDER BY c.length
        """;
}
