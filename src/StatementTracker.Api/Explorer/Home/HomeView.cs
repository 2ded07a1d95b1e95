using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Explorer.Home;

/// <summary>What is tracked now.</summary>
/// <param name="Latest">The statements last said.</param>
/// <param name="Issues">What the latest statements are about, the most spoken of first.</param>
/// <param name="Shifts">The latest changes of side on those issues.</param>
public sealed record HomeView(IReadOnlyList<StatementResponse> Latest, IReadOnlyList<IssueBalance> Issues, IReadOnlyList<ShiftResponse> Shifts);

/// <param name="ByStance">How many actors take each stance.</param>
public sealed record IssueBalance(IssueLabel Issue, IReadOnlyList<StanceCount> ByStance);
