using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Reviewing;

/// <summary>What wants a look.</summary>
/// <param name="FormToken">What the forms carry.</param>
/// <param name="Statements">The least certain of the latest that nobody has looked at.</param>
/// <param name="References">Links of which more than one statement fits, and those whose target was not seen.</param>
/// <param name="Duplicates">Actors of the latest statements that share a name with another.</param>
/// <param name="Done">What was decided last, to be undone; null for nothing.</param>
/// <param name="Next">Where earlier statements are, or null.</param>
public sealed record ReviewView(
    string FormToken,
    IReadOnlyList<Tagged<StatementResponse>> Statements,
    IReadOnlyList<ReferenceToDecide> References,
    IReadOnlyList<PossibleDuplicate> Duplicates,
    ReviewDone? Done,
    string? Next);

/// <param name="Tag">The entity tag of what is shown: a decision about something else than what was seen is refused.</param>
public sealed record Tagged<T>(T Shown, string Tag);

/// <param name="Candidates">The statements it may mean, best first.</param>
public sealed record ReferenceToDecide(ReferenceResponse Reference, string Tag, IReadOnlyList<StatementResponse> Candidates);

/// <param name="Words">What was done: "Confirmed".</param>
/// <param name="Undo">Where the form that undoes it goes.</param>
public sealed record ReviewDone(string Words, string Undo);
