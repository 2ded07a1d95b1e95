using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>Against the broad implies against the narrow; for the broad implies nothing narrower.</summary>
internal static class Implications
{
    private const double ImpliedCost = 0.05;

    /// <summary>A narrower issue on which the words take a side of their own, readable or not, keeps it.</summary>
    public static IReadOnlyList<IssueTag> Complete(Codebook codebook, IReadOnlyList<IssueTag> own)
    {
        var tags = own.ToDictionary(t => t.IssueId);
        foreach (var broad in own.Where(t => t.Stance is Stance.Against).OrderByDescending(t => codebook.AncestorsOf(t.IssueId).Count))
        {
            foreach (var narrow in codebook.DescendantsOf(broad.IssueId))
            {
                if (tags.TryGetValue(narrow, out var standing) && (standing.ViaIssueId is not null || standing.Stance is not Stance.None)) continue;
                tags[narrow] = broad with { IssueId = narrow, ViaIssueId = broad.IssueId, Confidence = Math.Max(0.05, broad.Confidence - ImpliedCost) };
            }
        }

        return [.. codebook.Issues.Where(i => tags.ContainsKey(i.Id)).Select(i => tags[i.Id])];
    }
}
