using System.Text.Json.Serialization;
using StatementTracker.Model;
using StatementTracker.Queries.Search;

namespace StatementTracker.Queries;

/// <summary>One content attributed by one cue to its sources.</summary>
/// <param name="Speakers">In text order; empty where the text names no source.</param>
/// <param name="UtteranceId">Shared by all reports of one utterance, in whichever articles.</param>
/// <param name="Reports">How many reports there are of the utterance, this one included; an article that mentions it twice reports it once.</param>
/// <param name="Text">The content without outer quotation marks, its spans joined by a space.</param>
/// <param name="Within">The id of the statement it is nested in, or null.</param>
/// <param name="Confidence">The probability that a trained coder agrees; null once a person has reviewed it.</param>
public sealed record StatementResponse(
    Guid Id,
    Guid ArticleId,
    IReadOnlyList<SpeakerResponse> Speakers,
    StatementMode Mode,
    SpeechAct Act,
    Occurrence Occurrence,
    Guid UtteranceId,
    int Reports,
    string Text,
    IReadOnlyList<SpanResponse> Spans,
    SpanResponse? Cue,
    SpanResponse? Addressee,
    SaidAtResponse SaidAt,
    IReadOnlyList<StanceResponse> Stances,
    Guid? Within,
    double? Confidence,
    ReviewState Review,
    ReferenceCounts ReferenceCounts,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>Where a list's <c>q</c> was found in the text; only lists that were asked for one have it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public MatchResponse? Match { get; init; }
}

/// <summary>A source of a statement, in the capacity it spoke in.</summary>
/// <param name="Actor">The linked actor; null while ambiguous or unresolved, and where the text does not say who is meant ("we").</param>
/// <param name="Role">The role as the article words it, or null.</param>
/// <param name="OnBehalfOf">The body it spoke for, or null for nobody.</param>
/// <param name="Mention">The words that name it here; null for a speaker that a person set.</param>
public sealed record SpeakerResponse(
    ActorLabel? Actor,
    LinkState Link,
    string? Role,
    SpanResponse? RoleSpan,
    ActorLabel? OnBehalfOf,
    SpanResponse? Mention);

/// <summary>The side a statement takes on one issue.</summary>
/// <param name="Basis">Own where its words take the side; deferred where a reference carries it over.</param>
/// <param name="Condition">The words of the condition, or null.</param>
/// <param name="Evidence">What tags the statement with the issue and gives the side.</param>
public sealed record StanceResponse(
    IssueLabel Issue,
    Stance Stance,
    Basis Basis,
    bool Conditional,
    SpanResponse? Condition,
    IReadOnlyList<SpanResponse> Evidence,
    double? Confidence);

/// <param name="Outgoing">References it makes.</param>
/// <param name="Incoming">Resolved references to it.</param>
public sealed record ReferenceCounts(int Outgoing, int Incoming);
