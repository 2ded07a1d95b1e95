using System.Linq.Expressions;
using StatementTracker.Storage;

namespace StatementTracker.Queries;

/// <summary>One projection, written once, for queries that are translated each time and for those translated once.</summary>
internal static class RowExpressions
{
    /// <summary>The projection for queries of this context.</summary>
    public static Expression<Func<TEntity, TRow>> In<TEntity, TRow>(this Expression<Func<TrackerDbContext, TEntity, TRow>> row, TrackerDbContext db)
    {
        Expression<Func<TrackerDbContext>> here = () => db;
        return row.On<TEntity, TRow>(here.Body);
    }

    /// <summary>What a query finds, projected: for <c>EF.CompileAsyncQuery</c>.</summary>
    public static Expression<Func<TrackerDbContext, TKey, IQueryable<TRow>>> Of<TKey, TEntity, TRow>(
        this Expression<Func<TrackerDbContext, TEntity, TRow>> row, Expression<Func<TrackerDbContext, TKey, IQueryable<TEntity>>> found) =>
        Expression.Lambda<Func<TrackerDbContext, TKey, IQueryable<TRow>>>(
            Expression.Call(typeof(Queryable), nameof(Queryable.Select), [typeof(TEntity), typeof(TRow)], found.Body, Expression.Quote(row.On<TEntity, TRow>(found.Parameters[0]))),
            found.Parameters);

    private static Expression<Func<TEntity, TRow>> On<TEntity, TRow>(this Expression<Func<TrackerDbContext, TEntity, TRow>> row, Expression db) =>
        Expression.Lambda<Func<TEntity, TRow>>(new Replacing(row.Parameters[0], db).Visit(row.Body), row.Parameters[1]);

    private sealed class Replacing(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : node;
    }
}
