namespace StatementTracker.Queries.Networks;

/// <summary>The network of one mode of Discourse Network Analyzer that ties actors who take opposite sides.</summary>
public static class Conflict
{
    /// <summary>Every two actors once, in the order given.</summary>
    public static IEnumerable<Tie> Ties(CountingMatrix matrix, IReadOnlyList<Guid> actors, PairNormalisation normalisation) =>
        OneMode.Ties(matrix, actors, pair => pair.Opposed, normalisation);
}
