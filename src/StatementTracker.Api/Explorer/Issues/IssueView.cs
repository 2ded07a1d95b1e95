using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Issues;

/// <summary>An issue: who stands where, and how that came about.</summary>
/// <param name="Positions">As of the day asked about.</param>
/// <param name="NextPositions">Where they go on, or null.</param>
/// <param name="Grounds">The statements they rest on, by id.</param>
/// <param name="Said">The latest that was said about it.</param>
/// <param name="Lanes">The same, drawn.</param>
/// <param name="Shifts">Reversals and other turns, newest first.</param>
/// <param name="AsOf">The day asked about, or null for now.</param>
public sealed record IssueView(
    IssueResponse Issue,
    PositionPage Positions,
    string? NextPositions,
    IReadOnlyDictionary<Guid, StatementResponse> Grounds,
    IReadOnlyList<TimelineEntry> Said,
    Lanes Lanes,
    IReadOnlyList<ShiftResponse> Shifts,
    DateTimeOffset? AsOf,
    bool IsFirst);
