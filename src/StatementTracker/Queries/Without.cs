using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>What an answer is to do without, to see how much it rests on it.</summary>
/// <param name="Articles">Statements of these articles.</param>
/// <param name="Publishers">Statements of articles of these outlets; case, marks and punctuation of the names make no difference.</param>
/// <param name="MinConfidence">Statements, stances and links of less confidence; what a person has reviewed is certain.</param>
/// <param name="ReviewedOnly">Statements that no person has confirmed, edited or entered.</param>
public sealed record Without(
    IReadOnlyList<Guid>? Articles = null, IReadOnlyList<string>? Publishers = null, double? MinConfidence = null, bool ReviewedOnly = false)
{
    public bool Any => Articles is { Count: > 0 } || Publishers is { Count: > 0 } || MinConfidence is not null || ReviewedOnly;

    /// <summary>The camelCase word of the first thing asked.</summary>
    internal string Asked => Articles is { Count: > 0 } ? "excludeArticle" : Publishers is { Count: > 0 } ? "excludePublisher" : MinConfidence is not null ? "minConfidence" : "review";

    internal bool IsTooUnsure(double? confidence) => confidence < MinConfidence;

    internal bool LeavesOut(Statement statement) =>
        IsTooUnsure(statement.Confidence) || (ReviewedOnly && statement.Review is not (ReviewState.Confirmed or ReviewState.Edited));
}
