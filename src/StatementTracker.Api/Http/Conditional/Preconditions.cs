using Microsoft.Net.Http.Headers;
using StatementTracker.Api.Http.Compression;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Storage;

namespace StatementTracker.Api.Http.Conditional;

/// <summary>Makes an <c>If-Match</c> header a condition that a write checks inside its transaction, against what a GET would then show in any coding.</summary>
public sealed class Preconditions(EntityTags tags)
{
    /// <param name="ifMatch">The header as sent.</param>
    /// <param name="current">Reads the representation; null where there is none, which the write itself then reports.</param>
    public Precondition Require<T>(string? ifMatch, Func<CancellationToken, Task<T?>> current)
        where T : class
    {
        if (string.IsNullOrWhiteSpace(ifMatch))
            throw new ProblemException(ProblemType.PreconditionRequired, "Send the ETag of the representation you have read as If-Match.");
        if (!EntityTagHeaderValue.TryParseStrictList([ifMatch], out var wanted))
            throw ProblemException.Invalid("If-Match", "must be a list of entity tags in quotation marks, or *.");
        return async cancellationToken =>
        {
            var tag = await current(cancellationToken) is { } representation ? tags.Of(representation) : null;
            if (tag is not null && !wanted.Any(candidate => candidate.Equals(EntityTagHeaderValue.Any) || (!candidate.IsWeak && ContentCoding.PlainTagOf(candidate.Tag.Value!) == tag)))
                throw new PreconditionFailedException("It has changed since it was read; read it again.");
        };
    }
}
