using Microsoft.EntityFrameworkCore;
using StatementTracker.Extraction;
using StatementTracker.Model;
using StatementTracker.Storage;

namespace StatementTracker.Ingestion;

/// <summary>Takes an article in: all of it or nothing.</summary>
public sealed class ArticleIngestor(TrackerDbContext context, RecordWriter writer, StatementExtractor extractor, TimeProvider clock)
{
    /// <summary>The same text from the same source is the article that stands; its metadata is left as it is.</summary>
    /// <exception cref="DomainRuleException">The submission cannot be stored.</exception>
    public async Task<IngestResult> IngestAsync(ArticleSubmission submission, CancellationToken cancellationToken)
    {
        using var observed = new IngestMetrics();
        return observed.Done(await TakeInAsync(submission, cancellationToken));
    }

    private async Task<IngestResult> TakeInAsync(ArticleSubmission submission, CancellationToken cancellationToken)
    {
        SubmissionRules.Check(submission, clock.GetUtcNow());
        var textHash = submission.HashText();
        if (await FindAsync(textHash, submission.SourceKey, cancellationToken) is { } standing) return standing;

        // The slow part, so it runs before the lock is taken.
        var draft = extractor.ExtractMeasured(submission.Text);

        return await writer.WriteAsync(
            async record =>
            {
                if (await FindAsync(textHash, submission.SourceKey, cancellationToken) is { } simultaneous) return simultaneous;
                var article = submission.ToArticle(textHash);
                new DraftMapper(record, article, draft).Map();
                return new IngestResult(article.Id, Created: true, draft.Statements.Count, draft.References.Count);
            },
            precondition: null,
            cancellationToken);
    }

    private async Task<IngestResult?> FindAsync(string textHash, string sourceKey, CancellationToken cancellationToken) =>
        await context.Articles
            .Where(a => a.TextHash == textHash && a.SourceKey == sourceKey && a.RemovedAt == null)
            .Select(a => new IngestResult(
                a.Id,
                false,
                context.Statements.Count(s => s.ArticleId == a.Id && s.RemovedAt == null),
                context.References.Count(r => r.From!.ArticleId == a.Id && r.RemovedAt == null)))
            .SingleOrDefaultAsync(cancellationToken);
}
