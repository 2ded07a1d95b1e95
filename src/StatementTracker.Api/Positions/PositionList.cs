using StatementTracker.Queries;

namespace StatementTracker.Api.Positions;

/// <summary>One page of positions, with the window it answers for.</summary>
/// <param name="Items">By actor, issue and the time each began.</param>
/// <param name="DateUnknown">Positions of which nothing says since when they hold; null unless <c>asOf</c> is given: without it they are among the items.</param>
/// <param name="Reported">What others report of the actors; null unless asked for by <c>include=reported</c>.</param>
/// <param name="ByStance">How many actors certainly take each stance, over all pages; null unless the positions on one issue were asked for.</param>
/// <param name="Coverage">What was searched; null unless nothing was found.</param>
/// <param name="AsOf">The effective bound, or null for none.</param>
/// <param name="KnownAt">The effective bound, or null for none.</param>
/// <param name="NextCursor">Send it as <c>cursor</c> for the next page; null at the end.</param>
public sealed record PositionList(
    IReadOnlyList<PositionResponse> Items,
    IReadOnlyList<PositionResponse>? DateUnknown,
    IReadOnlyList<PositionResponse>? Reported,
    IReadOnlyList<StanceCount>? ByStance,
    Coverage? Coverage,
    DateTimeOffset? AsOf,
    DateTimeOffset? KnownAt,
    string? NextCursor)
{
    internal static PositionList Of(PositionPage page, string? nextCursor) =>
        new(page.Items, page.DateUnknown, page.Reported, page.ByStance, page.Coverage, page.AsOf, page.KnownAt, nextCursor);
}
