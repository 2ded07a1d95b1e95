using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Queries;

namespace StatementTracker.Api.Positions;

/// <summary>Turns what a request leaves out into what queries take.</summary>
public sealed class WithoutReading(ArticleQueries articles)
{
    /// <returns>Null where nothing is left out.</returns>
    /// <exception cref="ProblemException">An article is not found (404), or an earlier record is asked about as well (400).</exception>
    public async Task<Without?> ReadAsync(WithoutRequest request, Moment? knownAt, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Read() is not { } without) return null;
        if (knownAt is not null) throw ProblemException.Invalid("knownAt", "cannot be asked together with excludeArticle, excludePublisher, minConfidence or review.");
        if (without.Articles is { } ids && !await articles.AllKnownAsync(ids, cancellationToken)) throw ProblemException.NotFound("article");
        return without;
    }
}
