using StatementTracker.Model;

namespace StatementTracker.Queries.Networks;

internal static class DatedStatements
{
    /// <summary>Those of the filter's time, and the undated: whoever reads them counts those, and leaves them out or not.</summary>
    public static IQueryable<Statement> Within(this IQueryable<Statement> statements, NetworkFilter filter)
    {
        var (from, to) = (filter.From, filter.To);
        if (filter.Date == NetworkDate.Publication)
        {
            if (from is not null) statements = statements.Where(s => s.Article!.PublishedAt == null || s.Article.PublishedAt >= from);
            return to is null ? statements : statements.Where(s => s.Article!.PublishedAt == null || s.Article.PublishedAt <= to);
        }

        if (from is not null) statements = statements.Where(s => s.SaidAt.Earliest == null || s.SortAt >= from);
        return to is null ? statements : statements.Where(s => s.SaidAt.Earliest == null || s.SortAt <= to);
    }
}
