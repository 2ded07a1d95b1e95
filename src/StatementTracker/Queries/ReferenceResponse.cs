using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>A link from a statement to an earlier one, kept even while its target has not been seen.</summary>
/// <param name="To">The statement meant; null unless the reference is resolved.</param>
/// <param name="Confidence">The probability that a trained coder agrees; null once a person has reviewed it.</param>
/// <param name="Candidates">Statements it may mean, best first.</param>
public sealed record ReferenceResponse(
    Guid Id,
    ReferenceType Type,
    ReferenceMaker MadeBy,
    LinkState State,
    StatementLabel From,
    StatementLabel? To,
    ReferenceTarget Target,
    IReadOnlyList<SpanResponse> Evidence,
    double? Confidence,
    IReadOnlyList<ReferenceCandidate> Candidates,
    ReviewState Review,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);

/// <summary>A statement in short.</summary>
/// <param name="Speakers">Its linked sources.</param>
public sealed record StatementLabel(Guid Id, Guid ArticleId, IReadOnlyList<ActorLabel> Speakers, string Text);

/// <summary>What the text says of the statement it refers to.</summary>
/// <param name="Actor">Whose statement it is; null where the text names nobody or the actor is not resolved.</param>
/// <param name="Name">Whose statement it is, in the article's words; null where it names nobody.</param>
/// <param name="Expression">When it was said, as worded.</param>
/// <param name="Paraphrase">What it said, as worded.</param>
/// <param name="Polarity">The side the paraphrase states, or null.</param>
public sealed record ReferenceTarget(ActorLabel? Actor, string? Name, string? Expression, string? Paraphrase, Stance? Polarity);
