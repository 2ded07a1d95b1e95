using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Model.Search;

namespace StatementTracker.Storage.Search;

/// <summary>
/// PostgreSQL's tsvector under a GIN index, with the folded text beside it for phrases. The tsvector is written word by word: no
/// configuration, and so no dictionary and no locale, has a say. Ranks are those of <c>ts_rank</c>, weighed by length.
/// </summary>
internal sealed class PostgreSqlSearchIndex(TrackerDbContext context) : SearchIndex(context)
{
    /// <summary>Places a tsvector can hold, of a text and of a word in it; they matter to ranks only.</summary>
    private const int LastPlace = 16383;

    private const int MostPlaces = 255;

    private const string Rank = "CAST(ts_rank(s.words, CAST({0} AS tsquery), 1) AS double precision)";

    protected override FormattableString ClearSql => $"TRUNCATE statement_search, article_search";

    internal override async Task WriteAsync(SearchTable table, IReadOnlyList<SearchDocument> documents, CancellationToken cancellationToken)
    {
        if (documents.Where(d => d.Body is null).Select(d => d.Id).ToArray() is { Length: > 0 } gone)
            await Context.Database.ExecuteSqlRawAsync(DropSql(table), [gone], cancellationToken);
        if (documents.Where(d => d.Body is not null).ToList() is not { Count: > 0 } standing) return;
        var texts = standing.Select(d => new SearchText(d)).ToList();
        await Context.Database.ExecuteSqlRawAsync(
            PutSql(table), [standing.Select(d => d.Id).ToArray(), texts.Select(Vector).ToArray(), texts.Select(Folded).ToArray()], cancellationToken);
    }

    protected override (string Sql, object[] Parameters) HitsSql(SearchTable table, SearchQuery query)
    {
        var found = new TsQuery(query);
        return ($"""SELECT s."Id", {Rank} AS "Rank", s."Key" FROM {table.Name} AS s WHERE {found.Condition}""", found.With());
    }

    protected override (string Sql, object[] Parameters) BestSql(SearchTable table, SearchQuery query, SearchMark? after, int limit)
    {
        var found = new TsQuery(query);
        var (sql, _) = HitsSql(table, query);
        var n = found.Count;
        var from = after is null ? "" : $$"""WHERE h."Rank" < {{{n + 1}}} OR (h."Rank" = {{{n + 1}}} AND h."Key" < {{{n + 2}}})""";
        return (
            $$"""SELECT h."Id", h."Rank", h."Key" FROM ({{sql}}) AS h {{from}} ORDER BY h."Rank" DESC, h."Key" DESC LIMIT {{{n}}}""",
            after is null ? found.With(limit) : found.With(limit, after.Rank, after.Key));
    }

    protected override (string Sql, object[] Parameters) RankSql(SearchTable table, SearchQuery query, long key)
    {
        var found = new TsQuery(query);
        return ($$"""SELECT {{Rank}} AS "Value" FROM {{table.Name}} AS s WHERE s."Key" = {{{found.Count}}} AND {{found.Condition}}""", found.With(key));
    }

    private static string DropSql(SearchTable table) => $$"""DELETE FROM {{table.Name}} WHERE "Id" = ANY({0})""";

    private static string PutSql(SearchTable table) => $$"""
        INSERT INTO {{table.Name}} ("Id", words, folded) SELECT d.id, CAST(d.words AS tsvector), d.folded FROM unnest({0}, {1}, {2}) AS d (id, words, folded)
        ON CONFLICT ("Id") DO UPDATE SET words = excluded.words, folded = excluded.folded
        """;

    /// <summary>The words in order, a space around each; a line parts the heading from the body.</summary>
    private static string Folded(SearchText text) =>
        text.Heading.Count == 0 ? $" {string.Join(' ', text.Body)} " : $" {string.Join(' ', text.Heading)} \n {string.Join(' ', text.Body)} ";

    private static string Vector(SearchText text)
    {
        var places = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var place = 0;
        foreach (var word in text.Heading) Place(word, "A");
        foreach (var word in text.Body) Place(word, "");
        var vector = new StringBuilder();
        foreach (var (word, at) in places)
        {
            vector.Append(vector.Length == 0 ? "'" : " '").Append(word).Append('\'');
            if (at.Count > 0) vector.Append(':').AppendJoin(',', at);
        }

        return vector.ToString();

        void Place(string word, string weight)
        {
            if (!places.TryGetValue(word, out var at)) places[word] = at = [];
            if (++place <= LastPlace && at.Count < MostPlaces) at.Add(place.ToString(CultureInfo.InvariantCulture) + weight);
        }
    }
}
