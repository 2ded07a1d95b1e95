using StatementTracker.Linking.Issues.Stances;
using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>A place in a statement that is about an issue.</summary>
/// <param name="Issue">Index into the codebook's issues.</param>
/// <param name="Place">Where.</param>
/// <param name="Sign">+1 where a side for the place is one for the proposition, -1 where it is one against it.</param>
/// <param name="Antecedents">What an anaphor points to; empty for a term.</param>
internal sealed record Mention(int Issue, Place Place, int Sign, IReadOnlyList<TextSpan> Antecedents);
