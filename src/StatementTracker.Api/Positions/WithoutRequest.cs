using FluentValidation;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Queries;

namespace StatementTracker.Api.Positions;

/// <summary>What people must have said of a statement for it to count.</summary>
public enum PositionReview
{
    /// <summary>A person has confirmed, edited or entered it.</summary>
    Confirmed,
}

/// <summary>What of the record to answer without, to see how much an answer rests on it.</summary>
public sealed record WithoutRequest
{
    /// <summary>Answers anew without what these articles say; ids joined by commas, at most 50. Not together with knownAt.</summary>
    public IReadOnlyList<Guid>? ExcludeArticle { get; init; }

    /// <summary>Answers anew without what these outlets say; names joined by commas (a comma of a name is written \,). Not together with knownAt.</summary>
    public NameList? ExcludePublisher { get; init; }

    /// <summary>Answers anew from statements, stances and links of at least this confidence, 0 to 1; what a person has reviewed is certain. Not together with knownAt.</summary>
    public double? MinConfidence { get; init; }

    /// <summary>Answers anew from statements that a person has reviewed. Not together with knownAt.</summary>
    public PositionReview? Review { get; init; }

    internal Without? Read() => ExcludeArticle is null && ExcludePublisher is null && MinConfidence is null && Review is null
        ? null
        : new Without(ExcludeArticle, ExcludePublisher?.Values, MinConfidence, Review is not null);
}

internal sealed class WithoutValidator : AbstractValidator<WithoutRequest>
{
    public WithoutValidator()
    {
        RuleFor(without => without.ExcludeArticle).Must(ids => ids is null || ids.Count <= NameList.Most).WithMessage($"must have at most {NameList.Most} items.");
        RuleFor(without => without.MinConfidence).InclusiveBetween(0, 1).WithMessage("must be 0 to 1.");
    }
}
