using StatementTracker.Extraction.Times;
using StatementTracker.Model;

namespace StatementTracker.Linking;

/// <summary>Dates an article's statements and references anew when its own date becomes known or changes.</summary>
public static class Dating
{
    /// <summary>Resolves every expression against <see cref="Article.PublishedAt"/>; what a person edited is left.</summary>
    public static void Resolve(Record record, Article article)
    {
        foreach (var statement in record.Statements.Values.Where(s => s.ArticleId == article.Id && s.Review != ReviewState.Edited))
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
