using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Benchmarks.Measuring;

/// <summary>Statements as the service shows them, by SQL written by hand for these two questions and read column by column.</summary>
internal sealed class FloorStatements(FloorDatabase database)
{
    private const string Columns = """
        SELECT s."Id", s."ArticleId", s."Mode", s."Act", s."Occurrence", s."UtteranceId", s."Text", s."Spans", s."Cue", s."Addressee",
               s."SaidAt_Expression", s."SaidAt_Edtf", s."SaidAt_Earliest", s."SaidAt_Latest", s."SaidAt_Precision", s."WithinId",
               s."Confidence", s."Review", s."CreatedAt", s."UpdatedAt",
               (SELECT count(*) FROM "references" r WHERE r."FromId" = s."Id" AND r."RemovedAt" IS NULL),
               (SELECT count(*) FROM "references" r JOIN statements f ON f."Id" = r."FromId" JOIN articles g ON g."Id" = f."ArticleId"
                WHERE r."ToId" = s."Id" AND r."RemovedAt" IS NULL AND f."RemovedAt" IS NULL AND g."RemovedAt" IS NULL),
               (SELECT count(DISTINCT o."ReportId") FROM statements o WHERE o."UtteranceId" = s."UtteranceId" AND o."RemovedAt" IS NULL)
        FROM statements s JOIN articles a ON a."Id" = s."ArticleId"
        """;

    private const string Page = Columns + """

        WHERE s."RemovedAt" IS NULL AND a."RemovedAt" IS NULL
          AND s."Id" IN (SELECT p."StatementId" FROM statement_speakers p WHERE p."ActorId" = @actor
                         UNION ALL SELECT p."StatementId" FROM statement_speakers p WHERE p."OnBehalfOfId" = @actor)
          AND EXISTS (SELECT 1 FROM statement_stances t WHERE t."StatementId" = s."Id" AND t."IssueId" = @issue)
        ORDER BY s."SortAt" DESC, s."Id" DESC LIMIT 51
        """;

    private static readonly JsonSerializerOptions Spans = new(JsonSerializerDefaults.Web);

    public ValueTask<StatementResponse> FindAsync(Guid id)
    {
        using var connection = database.Open();
        using var command = connection.Command($"{Columns} WHERE s.\"Id\" = @id AND s.\"RemovedAt\" IS NULL AND a.\"RemovedAt\" IS NULL", ("@id", id));
        return ValueTask.FromResult(Read(connection, command).Single());
    }

    public ValueTask<ItemPage<StatementResponse>> PageAsync(Guid actor, Guid issue)
    {
        using var connection = database.Open();
        using var command = connection.Command(Page, ("@actor", actor), ("@issue", issue));
        var found = Read(connection, command);
        return ValueTask.FromResult(new ItemPage<StatementResponse>(found.Count > 50 ? found.GetRange(0, 50) : found, found.Count > 50 ? found[49].Id.ToString() : null));
    }

    private static List<StatementResponse> Read(DbConnection connection, DbCommand command)
    {
        var rows = command.Rows(Statement);
        var ids = rows.Select((row, at) => ($"@p{at.ToString(CultureInfo.InvariantCulture)}", (object)row.Id)).ToArray();
        var among = string.Join(", ", ids.Select(id => id.Item1));
        using var speaking = connection.Command(
            $"""
            SELECT p."StatementId", a."Id", a."Slug", a."Name", a."Kind", p."Link", p."Role", p."RoleSpan", b."Id", b."Slug", b."Name", b."Kind", p."Mention"
            FROM statement_speakers p LEFT JOIN actors a ON a."Id" = p."ActorId" LEFT JOIN actors b ON b."Id" = p."OnBehalfOfId"
            WHERE p."StatementId" IN ({among}) ORDER BY p."StatementId", p."Ordinal", p."Id"
            """,
            ids);
        var speakers = speaking.Rows(row => (Of: row.GetGuid(0), Speaker: new SpeakerResponse(
            Actor(row, 1), row.Word<LinkState>(5), row.Text(6), Span(row, 7), Actor(row, 8), Span(row, 12)))).ToLookup(s => s.Of, s => s.Speaker);
        using var siding = connection.Command(
            $"""
            SELECT t."StatementId", i."Id", i."Slug", i."Title", t."Stance", t."Basis", t."Conditional", t."Condition", t."Evidence", t."Confidence"
            FROM statement_stances t JOIN issues i ON i."Id" = t."IssueId"
            WHERE t."StatementId" IN ({among}) AND i."RemovedAt" IS NULL ORDER BY t."StatementId", i."Slug", t."Id"
            """,
            ids);
        var sides = siding.Rows(row => (Of: row.GetGuid(0), Side: new StanceResponse(
            new IssueLabel(row.GetGuid(1), row.GetString(2), row.GetString(3)), row.Word<Stance>(4), row.Word<Basis>(5), row.GetBoolean(6),
            Span(row, 7), SpansOf(row, 8), row.Real(9)))).ToLookup(s => s.Of, s => s.Side);
        return rows.ConvertAll(row => row with { Speakers = [.. speakers[row.Id]], Stances = [.. sides[row.Id]] });
    }

    private static StatementResponse Statement(DbDataReader row) => new(
        row.GetGuid(0), row.GetGuid(1), [], row.Word<StatementMode>(2), row.Word<SpeechAct>(3), row.Word<Occurrence>(4), row.GetGuid(5), row.GetInt32(22), row.GetString(6),
        SpansOf(row, 7), Span(row, 8), Span(row, 9),
        new SaidAtResponse(row.Text(10), row.Text(11), row.Instant(12), row.Instant(13), row.Word<TimePrecision>(14), row.IsDBNull(12)),
        [], row.Id(15), row.Real(16), row.Word<ReviewState>(17), new ReferenceCounts(row.GetInt32(20), row.GetInt32(21)), row.Instant(18)!.Value, row.Instant(19)!.Value);

    private static ActorLabel? Actor(DbDataReader row, int at) =>
        row.IsDBNull(at) ? null : new ActorLabel(row.GetGuid(at), row.GetString(at + 1), row.GetString(at + 2), row.Word<ActorKind>(at + 3));

    private static SpanResponse? Span(DbDataReader row, int at) =>
        row.IsDBNull(at) ? null : JsonSerializer.Deserialize<SpanResponse>(row.GetString(at), Spans);

    private static List<SpanResponse> SpansOf(DbDataReader row, int at) => JsonSerializer.Deserialize<List<SpanResponse>>(row.GetString(at), Spans)!;
}
