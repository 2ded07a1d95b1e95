using StatementTracker.Api.Explorer.Pages;
using StatementTracker.Queries;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Explorer.Actors;

/// <summary>An actor, where it stands and why, and what it said.</summary>
/// <param name="Positions">Its current positions, and apart what others report of it.</param>
/// <param name="Grounds">The statements the positions rest on, by id.</param>
/// <param name="Shifts">How its positions changed, newest first.</param>
/// <param name="Deference">Whom it defers to, and who defers to it.</param>
/// <param name="Statements">What it said, newest first.</param>
public sealed record ActorView(
    ActorResponse Actor,
    PositionPage Positions,
    IReadOnlyDictionary<Guid, StatementResponse> Grounds,
    IReadOnlyList<ShiftResponse> Shifts,
    DeferenceResponse Deference,
    ListView<StatementResponse> Statements);
