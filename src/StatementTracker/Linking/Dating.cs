using StatementTracker.Extraction.Times;
using StatementTracker.Model;

namespace StatementTracker.Linking;

/// <summary>Dates an article's statements and references anew when its own date becomes known or changes.</summary>
public static class Dating
{
    /// <summary>What a time as worded in the article means.</summary>
    public static SaidAt Of(Article article, string? expression) => TimeResolver.Resolve(expression, article.PublishedAt);

    /// <summary>Resolves every expression against <see cref="Article.PublishedAt"/>; a time that a person set is left.</summary>
    /// <param name="record">Holds the article's statements and references.</param>
    /// <param name="article">The article with its new date.</param>
    /// <param name="former">The date it had: a time that does not follow from it was set by a person.</param>
    public static void Resolve(Record record, Article article, DateTimeOffset? former)
    {
        foreach (var statement in record.Statements.Values.Where(s => s.ArticleId == article.Id && s.PublishedAt != article.PublishedAt))
        {
            statement.PublishedAt = article.PublishedAt;
            record.Changes.Statements.Add(statement.Id);
        }

        foreach (var statement in record.Statements.Values.Where(s => s.ArticleId == article.Id && s.SaidAt == TimeResolver.Resolve(s.SaidAt.Expression, former)))
        {
            var said = TimeResolver.Resolve(statement.SaidAt.Expression, article.PublishedAt);
            if (said == statement.SaidAt) continue;
            statement.SaidAt = said;
            record.Changes.Statements.Add(statement.Id);
        }

        foreach (var reference in record.References.Values.Where(r => record.Statements.TryGetValue(r.FromId, out var from) && from.ArticleId == article.Id))
        {
            var said = TimeResolver.Resolve(reference.TargetSaidAt.Expression, article.PublishedAt);
            if (said == reference.TargetSaidAt) continue;
            reference.TargetSaidAt = said;
            record.Changes.References.Add(reference.Id);
        }
    }
}
