namespace StatementTracker.Ingestion;

/// <summary>Takes an article in: all of it or nothing.</summary>
public sealed class ArticleIngestor
{
    /// <exception cref="Model.DomainRuleException">The submission cannot be stored.</exception>
    public Task<IngestResult> IngestAsync(ArticleSubmission submission, CancellationToken cancellationToken) => throw new NotImplementedException(ToString());
}
