using StatementTracker.Model;

namespace StatementTracker.Queries.Networks;

/// <summary>Whom an actor defers to and who defers to it. Undated deferrals count too.</summary>
/// <param name="DefersTo">The most often deferred to first, then by slug.</param>
/// <param name="DeferredToBy">Who defers to it most often first, then by slug.</param>
/// <param name="Truncated">True where either list has more than <c>limit</c>.</param>
public sealed record DeferenceResponse(
    ActorLabel Actor, IReadOnlyList<DeferenceEnd> DefersTo, IReadOnlyList<DeferenceEnd> DeferredToBy, bool Truncated);

/// <summary>One actor at the other end of deferrals.</summary>
/// <param name="Count">All deferrals; one on several issues counts once.</param>
/// <param name="Issues">The same by issue, the most frequent first, then by slug; what is on no issue of the codebook last.</param>
public sealed record DeferenceEnd(ActorLabel Actor, DeferenceCount Count, IReadOnlyList<DeferenceOnIssue> Issues);

/// <param name="Issue">What the deferring statements are about, or null for no issue of the codebook.</param>
public sealed record DeferenceOnIssue(IssueLabel? Issue, DeferenceCount Count);

/// <summary>How often, on which side, and when.</summary>
/// <param name="Deferrals">Utterances that defer; several reports of one count once, or once for each article where that is asked for.</param>
/// <param name="For">How many of them take over a side for.</param>
/// <param name="Against">How many of them take over a side against.</param>
/// <param name="Undated">How many of them have no date.</param>
/// <param name="First">The earliest date, or null where none is dated.</param>
/// <param name="Last">The latest date, or null where none is dated.</param>
public sealed record DeferenceCount(int Deferrals, int For, int Against, int Undated, DateTimeOffset? First, DateTimeOffset? Last);
