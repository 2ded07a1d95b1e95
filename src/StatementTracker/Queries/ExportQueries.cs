using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>
/// Whole lists, each in its own order and a page at a time, so that no more than a page is ever in memory. Read within one snapshot,
/// the pages are of one state of the record. Ending the enumeration, or cancelling it, asks the database nothing more.
/// </summary>
public sealed class ExportQueries(
    TrackerDbContext db, StatementQueries statements, ActorQueries actors, ArticleQueries articles, ReferenceQueries references, PositionQueries positions)
{
    private const int PageSize = 200;

    /// <summary>A text may be a mebibyte.</summary>
    private const int ArticlesAtATime = 16;

    /// <summary>What was last written; a database that was restored and written to again has another, although the sequence may be the same.</summary>
    public async Task<RecordVersion> VersionAsync(CancellationToken cancellationToken) =>
        await db.Ledger.AsNoTracking().Select(l => new RecordVersion(l.Sequence, l.RecordedAt)).SingleAsync(cancellationToken);

    /// <summary>In the order of <see cref="StatementQueries.ListAsync"/>.</summary>
    public IAsyncEnumerable<IReadOnlyList<StatementResponse>> StatementsAsync(CancellationToken cancellationToken) =>
        Pages<StatementResponse, InstantCursor>(after => statements.ListAsync(new StatementFilter(), after, PageSize, cancellationToken), cancellationToken);

    /// <summary>In the order of <see cref="ActorQueries.ListAsync"/>.</summary>
    public IAsyncEnumerable<IReadOnlyList<ActorResponse>> ActorsAsync(CancellationToken cancellationToken) =>
        Pages<ActorResponse, NameCursor>(after => actors.ListAsync(new ActorFilter(), after, PageSize, cancellationToken), cancellationToken);

    /// <summary>In the order of <see cref="ArticleQueries.ListAsync"/>, with their texts.</summary>
    public IAsyncEnumerable<IReadOnlyList<ArticleResponse>> ArticlesAsync(CancellationToken cancellationToken) =>
        Pages<ArticleResponse, InstantCursor>(after => articles.ReadAsync(after, ArticlesAtATime, cancellationToken), cancellationToken);

    /// <summary>In the order of <see cref="ReferenceQueries.ListAsync"/>.</summary>
    public IAsyncEnumerable<IReadOnlyList<ReferenceResponse>> ReferencesAsync(CancellationToken cancellationToken) =>
        Pages<ReferenceResponse, InstantCursor>(after => references.ListAsync(new ReferenceFilter(), after, PageSize, cancellationToken), cancellationToken);

    /// <summary>Those that are current, in the order of <see cref="PositionQueries.ListAsync"/>.</summary>
    public IAsyncEnumerable<IReadOnlyList<PositionResponse>> PositionsAsync(CancellationToken cancellationToken) =>
        Pages<PositionResponse, PositionCursor>(after => PositionsAfterAsync(after, cancellationToken), cancellationToken);

    private async Task<Page<PositionResponse, PositionCursor>> PositionsAfterAsync(PositionCursor? after, CancellationToken cancellationToken)
    {
        var page = await positions.ListAsync(new PositionFilter(), after, PageSize, cancellationToken);
        return new(page.Items, page.Next);
    }

    private static async IAsyncEnumerable<IReadOnlyList<TItem>> Pages<TItem, TCursor>(
        Func<TCursor?, Task<Page<TItem, TCursor>>> readAfter, [EnumeratorCancellation] CancellationToken cancellationToken)
        where TCursor : class
    {
        TCursor? after = null;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            var page = await readAfter(after);
            yield return page.Items;
            after = page.Next;
        }
        while (after is not null);
    }
}

/// <summary>Which state of the record something was read from.</summary>
/// <param name="Sequence">Of the last write, in the total order of all writes.</param>
/// <param name="RecordedAt">When it was written (UTC).</param>
public sealed record RecordVersion(long Sequence, DateTimeOffset RecordedAt);
