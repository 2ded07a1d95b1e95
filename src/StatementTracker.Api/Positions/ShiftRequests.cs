using FluentValidation;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Model;

namespace StatementTracker.Api.Positions;

/// <summary>Which page of changes, as known when.</summary>
public abstract record ShiftPageRequest : PageRequest
{
    /// <summary>
    /// What this database could have answered then; a date is the end of its day (UTC). Left out, now. An actor or issue that it came to know
    /// later is found by what it is called now, and nothing is known of it.
    /// </summary>
    public Moment? KnownAt { get; init; }
}

/// <summary>Which changes of one actor's positions to list.</summary>
public sealed record PositionHistoryRequest : ShiftPageRequest
{
    /// <summary>Only changes on this issue, by id or slug.</summary>
    public string? Issue { get; init; }

    /// <summary>Only changes of this kind; left out, all.</summary>
    public ShiftKind? Kind { get; init; }
}

/// <summary>Which changes of positions on one issue to list.</summary>
public sealed record IssueShiftsRequest : ShiftPageRequest
{
    /// <summary>Only changes of this kind; left out, reversals.</summary>
    public ShiftKind? Kind { get; init; }

    /// <summary>Only what happened then or later; a date is the start of its day (UTC). Leaves out the undated.</summary>
    public Moment? From { get; init; }

    /// <summary>Only what happened then or earlier; a date is the end of its day (UTC). Leaves out the undated.</summary>
    public Moment? To { get; init; }
}

internal sealed class IssueShiftsValidator : AbstractValidator<IssueShiftsRequest>
{
    public IssueShiftsValidator() =>
        RuleFor(list => list.To).Must((list, to) => list.From!.Start <= to!.End)
            .When(list => list.From is not null && list.To is not null).WithMessage("must not be before from.");
}
