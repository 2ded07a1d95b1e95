using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>What a position hangs on.</summary>
/// <param name="Stance">What it is now.</param>
/// <param name="Statements">The smallest set found without which the answer is another; empty where no statement carries it, as an editor's.</param>
/// <param name="Becomes">The answer without them; null for none.</param>
/// <param name="Exact">True where no smaller set changes the answer; false where the search was given up.</param>
/// <param name="NoneUpTo">It was tried that no set of so many statements, or fewer, changes the answer.</param>
/// <param name="Considered">How many statements bear on the answer.</param>
public sealed record SensitivityResponse(
    Guid PositionId, Stance Stance, bool Conditional, IReadOnlyList<StatementResponse> Statements, SupposedAnswer? Becomes, bool Exact, int NoneUpTo, int Considered);

/// <summary>An answer that would be given.</summary>
public sealed record SupposedAnswer(Stance Stance, Basis Basis, bool Conditional);
