using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using StatementTracker.Model.Search;

namespace StatementTracker.Storage.Search;

/// <summary>
/// SQLite's FTS5, contentless: it keeps words and places, no text. What it knows a record by is a number, and a table beside it says
/// whose it is. Its ASCII tokenizer parts the folded words at the spaces between them and nowhere else. Ranks are BM25.
/// </summary>
internal sealed class SqliteSearchIndex(TrackerDbContext context) : SearchIndex(context)
{
    /// <summary>FTS5 gives the best the least.</summary>
    private const string BestFirst = "ORDER BY rank, rowid DESC";

    protected override FormattableString ClearSql =>
        $"DELETE FROM statement_search; DELETE FROM statement_search_keys; DELETE FROM article_search; DELETE FROM article_search_keys;";

    internal override async Task WriteAsync(SearchTable table, IReadOnlyList<SearchDocument> documents, CancellationToken cancellationToken)
    {
        if (documents.Count == 0) return;
        await using var find = Command($"""SELECT "Key" FROM {table.Name}_keys WHERE "Id" = $1""", "$1");
        await using var name = Command($"""INSERT INTO {table.Name}_keys ("Id") VALUES ($1) RETURNING "Key" """, "$1");
        await using var forget = Command($"""DELETE FROM {table.Name}_keys WHERE "Key" = $1""", "$1");
        await using var drop = Command($"DELETE FROM {table.Name} WHERE rowid = $1", "$1");
        await using var put = table.HasHeading
            ? Command($"INSERT INTO {table.Name} (rowid, words, heading) VALUES ($1, $2, $3)", "$1", "$2", "$3")
            : Command($"INSERT INTO {table.Name} (rowid, words) VALUES ($1, $2)", "$1", "$2");
        foreach (var document in documents)
        {
            var key = await RunAsync(find, cancellationToken, document.Id);
            if (key is not null) await RunAsync(drop, cancellationToken, key);
            if (document.Body is null)
            {
                if (key is not null) await RunAsync(forget, cancellationToken, key);
                continue;
            }

            var text = new SearchText(document);
            key ??= await RunAsync(name, cancellationToken, document.Id);
            await RunAsync(put, cancellationToken, [key!, string.Join(' ', text.Body), .. table.HasHeading ? [string.Join(' ', text.Heading)] : Array.Empty<object>()]);
        }
    }

    protected override (string Sql, object[] Parameters) HitsSql(SearchTable table, SearchQuery query) => (
        $$"""SELECT k."Id", -f.rank AS "Rank", k."Key" FROM {{table.Name}} AS f JOIN {{table.Name}}_keys AS k ON k."Key" = f.rowid WHERE f.{{table.Name}} MATCH {0}""",
        [Fts5Query.Of(query)]);

    protected override (string Sql, object[] Parameters) BestSql(SearchTable table, SearchQuery query, SearchMark? after, int limit)
    {
        var from = after is null ? "" : "AND (rank > {2} OR (rank = {2} AND rowid < {3}))";
        var best = $$"""SELECT rowid AS "Key", rank FROM {{table.Name}} WHERE {{table.Name}} MATCH {0} {{from}} {{BestFirst}} LIMIT {1}""";
        return (
            $"""SELECT k."Id", -b.rank AS "Rank", b."Key" FROM ({best}) AS b CROSS JOIN {table.Name}_keys AS k ON k."Key" = b."Key" ORDER BY b.rank, b."Key" DESC""",
            after is null ? [Fts5Query.Of(query), limit] : [Fts5Query.Of(query), limit, -after.Rank, after.Key]);
    }

    protected override (string Sql, object[] Parameters) RankSql(SearchTable table, SearchQuery query, long key) => (
        $$"""SELECT -rank AS "Value" FROM {{table.Name}} WHERE {{table.Name}} MATCH {0} AND rowid = {1}""", [Fts5Query.Of(query), key]);

    private DbCommand Command(string sql, params string[] parameters)
    {
        var command = Context.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = Context.Database.CurrentTransaction?.GetDbTransaction();
        foreach (var name in parameters)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    private static async Task<object?> RunAsync(DbCommand command, CancellationToken cancellationToken, params object[] values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i];
        return await command.ExecuteScalarAsync(cancellationToken);
    }
}
