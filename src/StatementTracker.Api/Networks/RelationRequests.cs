using StatementTracker.Api.Http.Requests;
using StatementTracker.Model;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Networks;

/// <summary>What of an actor's deference to show.</summary>
public sealed record ActorDeferenceRequest
{
    /// <summary>Only what is about these issues, by id or slug, joined by commas; at most 50.</summary>
    public IReadOnlyList<string>? Issue { get; init; }

    /// <summary>Only what has this date or a later one, and the undated; a date is the start of its day (UTC).</summary>
    public Moment? From { get; init; }

    /// <summary>Only what has this date or an earlier one, and the undated; a date is the end of its day (UTC).</summary>
    public Moment? To { get; init; }

    /// <summary>Which date counts; publication where it is left out.</summary>
    public NetworkDate? Date { get; init; }

    /// <summary>Whether an utterance that several articles report counts once or once for each of them; once where it is left out.</summary>
    public ReportCounting? Reports { get; init; }

    /// <summary>Which references of speakers count, joined by commas; defersTo where it is left out.</summary>
    public IReadOnlyList<ReferenceType>? Type { get; init; }

    /// <summary>How many actors each way at most, 1 to 200; 50 where it is left out.</summary>
    public int? Limit { get; init; }
}

/// <summary>As seen when.</summary>
public abstract record ClockRequest
{
    /// <summary>What was the case then; a date is the end of its day (UTC). Left out, it bounds nothing.</summary>
    public Moment? AsOf { get; init; }

    /// <summary>
    /// What this database could have answered then; a date is the end of its day (UTC). Left out, now. An actor or issue that it came to know
    /// later is found by what it is called now, and nothing is known of it.
    /// </summary>
    public Moment? KnownAt { get; init; }
}

/// <summary>With whom to compare an actor, and on what.</summary>
public sealed record AlignmentRequest : ClockRequest
{
    /// <summary>These actors, by id or slug, joined by commas; at most 20. Left out, the most and the least aligned of all.</summary>
    public IReadOnlyList<string>? With { get; init; }

    /// <summary>Only positions that rest on these, joined by commas: own, onBehalf, deferred, editor; all four where it is left out.</summary>
    public IReadOnlyList<Basis>? Basis { get; init; }

    /// <summary>Without <c>with</c>: only actors with at least so many shared issues, 1 to 1000; 1 where it is left out.</summary>
    public int? MinShared { get; init; }

    /// <summary>Without <c>with</c>: how many of the most and of the least aligned, 1 to 200; 50 where it is left out.</summary>
    public int? Limit { get; init; }
}

/// <summary>Whom to compare.</summary>
public sealed record ComparisonRequest : ClockRequest
{
    /// <summary>These actors, by id or slug, joined by commas; 1 to 20.</summary>
    public IReadOnlyList<string>? Actors { get; init; }
}
