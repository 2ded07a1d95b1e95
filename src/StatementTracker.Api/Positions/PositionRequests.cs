using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Curation;
using StatementTracker.Model;

namespace StatementTracker.Api.Positions;

/// <summary>What else a list of positions shows.</summary>
public enum PositionExtra
{
    /// <summary>What others report of an actor; apart, as it is no position.</summary>
    Reported,
}

/// <summary>Which positions to list, and as seen when.</summary>
public abstract record PositionWindowRequest : PageRequest
{
    /// <summary>Only positions of this stance.</summary>
    public Stance? Stance { get; init; }

    /// <summary>Only positions that rest on this.</summary>
    public Basis? Basis { get; init; }

    /// <summary>What was the case then; a date is the end of its day (UTC). Left out, it bounds nothing.</summary>
    public Moment? AsOf { get; init; }

    /// <summary>
    /// What this database could have answered then; a date is the end of its day (UTC). Left out, now. An actor or issue that it came to know
    /// later is found by what it is called now, and nothing is known of it.
    /// </summary>
    public Moment? KnownAt { get; init; }

    /// <summary>What else to show.</summary>
    public PositionExtra? Include { get; init; }
}

/// <summary>Which positions of one actor to list.</summary>
public sealed record ActorPositionsRequest : PositionWindowRequest
{
    /// <summary>Only positions on this issue, by id or slug.</summary>
    public string? Issue { get; init; }
}

/// <summary>Which positions on one issue to list.</summary>
public sealed record IssuePositionsRequest : PositionWindowRequest
{
    /// <summary>Only positions of this actor, by id or slug.</summary>
    public string? Actor { get; init; }
}

/// <summary>Which positions to list.</summary>
public sealed record PositionListRequest : PositionWindowRequest
{
    /// <summary>Only positions of this actor, by id or slug.</summary>
    public string? Actor { get; init; }

    /// <summary>Only positions on this issue, by id or slug.</summary>
    public string? Issue { get; init; }
}

/// <summary>A position that you assert as an editor; it stands over derived ones for as long as it is effective.</summary>
public sealed record PositionRequest
{
    /// <summary>Whose position, by id or slug.</summary>
    public string? Actor { get; init; }

    /// <summary>On what, by id or slug.</summary>
    public string? Issue { get; init; }

    /// <summary>One of for, against, neutral, mixed, unclear, none.</summary>
    public Stance? Stance { get; init; }

    /// <summary>True where it holds only on a condition.</summary>
    public bool? Conditional { get; init; }

    /// <summary>The statement you rest it on.</summary>
    public Guid? StatementId { get; init; }

    /// <summary>From when it holds; a date is its start (UTC). Left out, the date is unknown.</summary>
    public DateTimeOffset? EffectiveFrom { get; init; }

    /// <summary>Until when it holds, exclusive; a date is its start (UTC). Left out, it holds on.</summary>
    public DateTimeOffset? EffectiveTo { get; init; }

    /// <summary>Why; at most 2000 characters.</summary>
    public string? Note { get; init; }
}

/// <summary>What to change of an editor's position: absent leaves, null clears (RFC 7396).</summary>
public sealed record PositionPatchRequest
{
    /// <summary>One of for, against, neutral, mixed, unclear, none.</summary>
    public Patch<Stance?> Stance { get; init; }

    /// <summary>True where it holds only on a condition; null is false.</summary>
    public Patch<bool?> Conditional { get; init; }

    /// <summary>The statement you rest it on.</summary>
    public Patch<Guid?> StatementId { get; init; }

    /// <summary>From when it holds; null: the date is unknown.</summary>
    public Patch<DateTimeOffset?> EffectiveFrom { get; init; }

    /// <summary>Until when it holds, exclusive; null: it holds on.</summary>
    public Patch<DateTimeOffset?> EffectiveTo { get; init; }

    /// <summary>Why; at most 2000 characters.</summary>
    public Patch<string?> Note { get; init; }
}
