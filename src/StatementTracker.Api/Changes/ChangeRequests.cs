using FluentValidation;
using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Problems;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Queries.Feed;

namespace StatementTracker.Api.Changes;

/// <summary>Which changes to show.</summary>
public record ChangeStreamRequest
{
    /// <summary>The place after the latest change.</summary>
    public const string Latest = "latest";

    /// <summary>Where to go on: a cursor of these changes, with whatever filter; <c>latest</c> for what comes from now on. Left out, from the first change.</summary>
    public string? After { get; init; }

    /// <summary>Only changes of these, joined by commas.</summary>
    public IReadOnlyList<ChangedType>? Types { get; init; }

    /// <summary>Only changes of these kinds, joined by commas.</summary>
    public IReadOnlyList<ChangedKind>? Kinds { get; init; }

    /// <summary>Only changes of this actor (id or slug), of what it said or was said for it, of what refers to that, and of where it stands.</summary>
    public string? Actor { get; init; }

    /// <summary>Only changes of this issue (id or slug), of what is about it, and of positions on it.</summary>
    public string? Issue { get; init; }

    internal async Task<ChangeFilter> ReadAsync(Naming naming, CancellationToken cancellationToken) => new(
        Types, Kinds, await naming.ActorOfFilterAsync(Actor, cancellationToken), await naming.IssueOfFilterAsync(Issue, cancellationToken));

    /// <exception cref="ProblemException">It is no cursor (400).</exception>
    internal static FeedPlace PlaceOf(string field, string? text) => text is null
        ? FeedPlace.Start
        : FeedPlace.Parse(text) ?? throw ProblemException.Invalid(field, "is not a cursor of the changes.");
}

/// <summary>Which page of changes to show.</summary>
public sealed record ChangesRequest : ChangeStreamRequest
{
    /// <summary>How many changes at most, 1 to 200; 50 where it is left out.</summary>
    public int? Limit { get; init; }

    /// <summary>For how many seconds to wait for a change where there is none yet, 0 to 30; 0 where it is left out.</summary>
    public int? Wait { get; init; }
}

internal sealed class ChangeStreamValidator : AbstractValidator<ChangeStreamRequest>
{
    public ChangeStreamValidator()
    {
        RuleFor(changes => changes.Actor).Key();
        RuleFor(changes => changes.Issue).Key();
        RuleFor(changes => changes.After).AtMost(100);
    }
}

internal sealed class ChangesValidator : AbstractValidator<ChangesRequest>
{
    public const int LongestWait = 30;

    public ChangesValidator()
    {
        RuleFor(changes => changes.Limit).InclusiveBetween(1, PageRequest.Most).WithMessage($"must be 1 to {PageRequest.Most}.");
        RuleFor(changes => changes.Wait).InclusiveBetween(0, LongestWait).WithMessage($"must be 0 to {LongestWait}.");
    }
}

/// <summary>Changes in their order.</summary>
/// <param name="Items">At most as many as asked for; there may be fewer, or none, and more to come.</param>
/// <param name="NextCursor">Send it as <c>after</c> for what comes next. There is always one, also at the end.</param>
/// <param name="More">Whether changes were left for the next page; where there were none, wait for them.</param>
public sealed record ChangePage(IReadOnlyList<ChangeResponse> Items, string NextCursor, bool More);
