namespace StatementTracker.Queries.Networks;

/// <summary>How the congruence network makes one weight of two actors' statements.</summary>
public enum CongruenceQualifier
{
    /// <summary>Pairs of statements of the same stance.</summary>
    Congruence,

    /// <summary>Pairs of statements on the same issue, whatever their stance.</summary>
    Ignore,

    /// <summary>Congruence minus conflict.</summary>
    Subtract,
}

/// <summary>The network of one mode of Discourse Network Analyzer that ties actors who take the same sides.</summary>
public static class Congruence
{
    /// <summary>Every two actors once, in the order given.</summary>
    public static IEnumerable<Tie> Ties(
        CountingMatrix matrix, IReadOnlyList<Guid> actors, CongruenceQualifier qualifier, PairNormalisation normalisation) =>
        OneMode.Ties(matrix, actors, pair => Weight(pair, qualifier), normalisation);

    private static long Weight(PairCounts pair, CongruenceQualifier qualifier) => qualifier switch
    {
        CongruenceQualifier.Ignore => pair.All,
        CongruenceQualifier.Subtract => pair.Congruence - pair.Opposed,
        _ => pair.Congruence,
    };
}
