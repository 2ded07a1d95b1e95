using Microsoft.EntityFrameworkCore;
using StatementTracker.Model.Search;

namespace StatementTracker.Storage.Search;

/// <summary>The full-text indexes of one database, kept by the save path in the transaction of each write.</summary>
public abstract class SearchIndex(TrackerDbContext context)
{
    /// <summary>Of how texts are cut and folded. An index made by another version is made anew at start.</summary>
    private const int Version = 1;

    private const int Batch = 1000;

    protected TrackerDbContext Context { get; } = context;

    /// <summary>All records a query finds, to be joined with what else is asked of them.</summary>
    public IQueryable<SearchHit> Hits(SearchTable table, SearchQuery query)
    {
        var (sql, parameters) = HitsSql(table, query);
        return Context.Database.SqlQueryRaw<SearchHit>(sql, parameters);
    }

    /// <summary>The best of them, ranked and cut in the index before anything else is read.</summary>
    /// <param name="after">Where the page begins after; a hit's rank may have changed since, for ranks depend on all records, and then counts as it is now.</param>
    public async Task<List<SearchHit>> BestAsync(
        SearchTable table, SearchQuery query, SearchMark? after, int limit, CancellationToken cancellationToken)
    {
        after = await PresentAsync(table, query, after, cancellationToken);
        var (sql, parameters) = BestSql(table, query, after, limit);
        return await Context.Database.SqlQueryRaw<SearchHit>(sql, parameters).ToListAsync(cancellationToken);
    }

    /// <summary>The mark with the rank its hit has now; as it was, where the hit is found no longer.</summary>
    public async Task<SearchMark?> PresentAsync(SearchTable table, SearchQuery query, SearchMark? mark, CancellationToken cancellationToken)
    {
        if (mark is null) return null;
        var (sql, parameters) = RankSql(table, query, mark.Key);
        var ranks = await Context.Database.SqlQueryRaw<double>(sql, parameters).ToListAsync(cancellationToken);
        return ranks.Count == 0 ? mark : mark with { Rank = ranks[0] };
    }

    /// <summary>Makes the indexes anew where they are of another version, as after the migration that brings them; else does nothing.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        if (await VersionAsync(cancellationToken) != Version) await RebuildAsync(cancellationToken);
    }

    /// <summary>Makes the indexes anew from what stands, for whoever filled the tables without this program.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await Context.LockLedgerAsync(cancellationToken);
        await using var transaction = Context.Database.CurrentTransaction!;
        await Context.Database.ExecuteSqlAsync(ClearSql, cancellationToken);
        await FillAsync(
            SearchTable.Statements,
            Context.Statements.Where(s => s.RemovedAt == null && s.Article!.RemovedAt == null).Select(s => new SearchDocument { Id = s.Id, Body = s.Text }),
            cancellationToken);
        await FillAsync(
            SearchTable.Articles,
            Context.Articles.Where(a => a.RemovedAt == null).Select(a => new SearchDocument { Id = a.Id, Heading = a.Title ?? "", Body = a.Text }),
            cancellationToken);
        await Context.Database.ExecuteSqlAsync($"UPDATE search_state SET \"Version\" = {Version}", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        Context.ChangeTracker.Clear();
    }

    /// <summary>Brings the index to these documents, in the transaction that is open.</summary>
    internal abstract Task WriteAsync(SearchTable table, IReadOnlyList<SearchDocument> documents, CancellationToken cancellationToken);

    protected abstract FormattableString ClearSql { get; }

    /// <summary>Gives <c>Id</c>, <c>Rank</c> and <c>Key</c> of all that is found.</summary>
    protected abstract (string Sql, object[] Parameters) HitsSql(SearchTable table, SearchQuery query);

    /// <summary>The same, of the best ones in order.</summary>
    protected abstract (string Sql, object[] Parameters) BestSql(SearchTable table, SearchQuery query, SearchMark? after, int limit);

    /// <summary>Gives the rank of the hit with the key, if it is one, as <c>Value</c>.</summary>
    protected abstract (string Sql, object[] Parameters) RankSql(SearchTable table, SearchQuery query, long key);

    private Task<int> VersionAsync(CancellationToken cancellationToken) =>
        Context.Database.SqlQuery<int>($"SELECT \"Version\" AS \"Value\" FROM search_state").SingleAsync(cancellationToken);

    private async Task FillAsync(SearchTable table, IQueryable<SearchDocument> documents, CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (true)
        {
            var next = await documents.Where(d => d.Id > after).OrderBy(d => d.Id).Take(Batch).ToListAsync(cancellationToken);
            if (next.Count == 0) return;
            await WriteAsync(table, next, cancellationToken);
            after = next[^1].Id;
        }
    }
}
