using StatementTracker.Model;

namespace StatementTracker.Queries.Feed;

/// <summary>What a change is of.</summary>
public enum ChangedType { Article, Actor, Issue, Statement, Reference, Position }

/// <summary>What happened to it.</summary>
public enum ChangedKind
{
    /// <summary>It is new; a reference or a speaker may be resolved from the start.</summary>
    Created,

    /// <summary>Something that its own GET shows of it has changed.</summary>
    Changed,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>A reference has found its statement, or a speaker of a statement its actor.</summary>
    Resolved,

    /// <summary>An actor was folded into another, to which its address redirects.</summary>
    Merged,

    /// <summary>The folding of an actor was undone.</summary>
    Split,

    /// <summary>A position was closed by a later derivation; its GET still shows it.</summary>
    Superseded,

    /// <summary>An actor's position shifted: an entry of its history.</summary>
    Shifted,

    /// <summary>An entry of an actor's history is told anew, in the place of the one it replaces: a later one ended it, or a name changed.</summary>
    Amended,

    /// <summary>An entry of an actor's history no longer stands.</summary>
    Withdrawn,
}

/// <summary>One change, and what it left.</summary>
/// <param name="Cursor">Its place: send it as <c>after</c> to go on from here.</param>
/// <param name="Type">What was changed.</param>
/// <param name="Id">Its id; of shifted, amended and withdrawn, that of the entry of the actor's history.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Sequence">The write it belongs to: all changes of one write became visible at once. It grows, not always by one.</param>
/// <param name="RecordedAt">When it was recorded; a <c>knownAt</c> of it asks for the record as that write left it.</param>
/// <param name="Into">The actor that a merged one was folded into; else null.</param>
/// <param name="Replaces">The id of the entry in whose place an amended one stands; else null.</param>
/// <param name="State">
/// What its GET showed after the change, by the names of then, without what it only counts or gathers from other resources; null where there is nothing any more.
/// </param>
public sealed record ChangeResponse(
    string Cursor, ChangedType Type, Guid Id, ChangedKind Kind, long Sequence, DateTimeOffset RecordedAt, Guid? Into, Guid? Replaces, object? State);

/// <summary>An article after a change, without its text, which never changes.</summary>
public sealed record ArticleState(
    Guid Id, string? Title, string? Publisher, string? Url, DateTimeOffset? PublishedAt, string TextHash, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>An actor after a change.</summary>
public sealed record ActorState(
    Guid Id, string Slug, string Name, ActorKind Kind, IReadOnlyList<string> OtherNames, ActorLabel? PartOf, Guid? ArticleId, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>An issue after a change.</summary>
public sealed record IssueState(
    Guid Id, string Slug, string Title, string Proposition, IReadOnlyList<string> Terms, IssueLabel? Broader, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt);

/// <summary>A statement after a change.</summary>
public sealed record StatementState(
    Guid Id,
    Guid ArticleId,
    IReadOnlyList<SpeakerResponse> Speakers,
    StatementMode Mode,
    SpeechAct Act,
    Occurrence Occurrence,
    Guid UtteranceId,
    string Text,
    IReadOnlyList<SpanResponse> Spans,
    SpanResponse? Cue,
    SpanResponse? Addressee,
    SaidAtResponse SaidAt,
    IReadOnlyList<StanceResponse> Stances,
    Guid? Within,
    double? Confidence,
    ReviewState Review,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt);
