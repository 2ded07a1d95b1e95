namespace StatementTracker.Linking.Positions;

/// <summary>What several articles report of one utterance counts once: as that article tells it which dates it best.</summary>
internal static class ToldOnce
{
    public static List<Claim> Of(IReadOnlyList<Claim> claims)
    {
        var told = claims.GroupBy(c => (c.Statement.UtteranceId, c.Stance, c.Basis, c.Weight, c.Taken.Conditional)).SelectMany(Best).ToHashSet();
        return [.. claims.Where(told.Contains)];
    }

    /// <summary>An article may tell it several times; all of these show where it stands.</summary>
    private static IEnumerable<Claim> Best(IEnumerable<Claim> reports)
    {
        var list = reports.ToList();
        var best = list.OrderBy(c => c.SaidAt.Latest is null).ThenBy(c => c.SaidAt.Latest - c.SaidAt.Earliest ?? TimeSpan.MaxValue)
            .ThenBy(c => c.Statement.TieBreaker, StringComparer.Ordinal).First();
        return list.Where(c => c.Statement.ArticleId == best.Statement.ArticleId);
    }
}
