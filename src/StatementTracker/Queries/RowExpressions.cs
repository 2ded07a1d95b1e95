using System.Linq.Expressions;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>
/// Conditions and projections, written once, for queries that are translated each time and for those translated once: the latter are
/// expressions to the end, in which a call of ours would mean nothing to the database.
/// </summary>
internal static class RowExpressions
{
    /// <summary>The projection for queries of this context.</summary>
    public static Expression<Func<TEntity, TRow>> In<TEntity, TRow>(this Expression<Func<TrackerDbContext, TEntity, TRow>> row, TrackerDbContext db)
    {
        Expression<Func<TrackerDbContext>> here = () => db;
        return Expression.Lambda<Func<TEntity, TRow>>(row.Parameters[0].ReplacedIn(row.Body, here.Body), row.Parameters[1]);
    }

    /// <summary>What a query finds, projected: for <c>EF.CompileAsyncQuery</c>.</summary>
    public static Expression<Func<TrackerDbContext, TKey, IQueryable<TRow>>> Of<TKey, TEntity, TRow>(
        this Expression<Func<TrackerDbContext, TEntity, TRow>> row, Expression<Func<TrackerDbContext, TKey, IQueryable<TEntity>>> found)
    {
        var shown = Expression.Lambda<Func<TEntity, TRow>>(row.Parameters[0].ReplacedIn(row.Body, found.Parameters[0]), row.Parameters[1]);
        return found.With<TKey, TRow>(Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(TEntity), typeof(TRow)], found.Body, Expression.Quote(shown)));
    }

    /// <summary>Of what a query finds, what meets a condition.</summary>
    public static Expression<Func<TrackerDbContext, TKey, IQueryable<TEntity>>> Where<TKey, TEntity>(
        this Expression<Func<TrackerDbContext, TKey, IQueryable<TEntity>>> found, Expression<Func<TEntity, bool>> condition) =>
        found.With<TKey, TEntity>(Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(TEntity)], found.Body, Expression.Quote(condition)));

    /// <summary>What a query finds, taken further.</summary>
    public static Expression<Func<TrackerDbContext, TKey, IQueryable<TNext>>> Then<TKey, TEntity, TNext>(
        this Expression<Func<TrackerDbContext, TKey, IQueryable<TEntity>>> found, Expression<Func<IQueryable<TEntity>, IQueryable<TNext>>> further) =>
        found.With<TKey, TNext>(further.Parameters[0].ReplacedIn(further.Body, found.Body));

    private static Expression<Func<TrackerDbContext, TKey, IQueryable<TNext>>> With<TKey, TNext>(this LambdaExpression found, Expression body) =>
        Expression.Lambda<Func<TrackerDbContext, TKey, IQueryable<TNext>>>(body, found.Parameters);

    private static Expression ReplacedIn(this ParameterExpression parameter, Expression body, Expression by) => new Replacing(parameter, by).Visit(body);

    private sealed class Replacing(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
