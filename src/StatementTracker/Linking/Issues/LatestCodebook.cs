namespace StatementTracker.Linking.Issues;

/// <summary>The codebook compiled last: every stage of every write reads it, and it seldom changes.</summary>
internal static class LatestCodebook
{
    private static Codebook latest = new([]);

    /// <summary>These issues, compiled; the same object where they are what was compiled last.</summary>
    public static Codebook Of(IReadOnlyList<CodebookIssue> issues)
    {
        var known = Volatile.Read(ref latest);
        if (known.Issues.Count == issues.Count && issues.All(issue => IsSame(known.Find(issue.Id), issue))) return known;

        // Terms are copied: the list of a tracked issue can change in place.
        var compiled = new Codebook(issues.Select(issue => issue with { Terms = [.. issue.Terms] }));
        Volatile.Write(ref latest, compiled);
        return compiled;
    }

    private static bool IsSame(CodebookIssue? known, CodebookIssue issue) =>
        known is not null && known.Slug == issue.Slug && known.Title == issue.Title && known.Proposition == issue.Proposition
        && known.BroaderId == issue.BroaderId && known.Terms.SequenceEqual(issue.Terms, StringComparer.Ordinal);
}
