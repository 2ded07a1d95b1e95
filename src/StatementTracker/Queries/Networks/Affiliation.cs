namespace StatementTracker.Queries.Networks;

/// <summary>How a network of two modes makes one weight of the counts for and against.</summary>
public enum AffiliationQualifier
{
    /// <summary>How many statements, whatever their stance.</summary>
    Ignore,

    /// <summary>For minus against.</summary>
    Subtract,

    /// <summary>1 for only, 2 against only, 3 both.</summary>
    Combine,
}

/// <summary>What the weights of a network of two modes are divided by.</summary>
public enum AffiliationNormalisation
{
    /// <summary>Nothing.</summary>
    No,

    /// <summary>All statements of the actor.</summary>
    Activity,

    /// <summary>All statements on the issue.</summary>
    Prominence,
}

/// <summary>The network of two modes, actor × issue, of Discourse Network Analyzer.</summary>
public static class Affiliation
{
    /// <summary>Actor by actor and issue by issue, in the order given.</summary>
    public static IEnumerable<Tie> Ties(
        CountingMatrix matrix, IReadOnlyList<Guid> actors, IReadOnlyList<Guid> issues, AffiliationQualifier qualifier, AffiliationNormalisation normalisation)
    {
        ArgumentNullException.ThrowIfNull(matrix);
        ArgumentNullException.ThrowIfNull(actors);
        foreach (var actor in actors)
        {
            var row = matrix.Row(actor);
            foreach (var issue in issues)
            {
                if (!row.TryGetValue(issue, out var counts) || Weight(counts, qualifier) is not (not 0 and var weight)) continue;
                var divisor = normalisation switch
                {
                    AffiliationNormalisation.Activity => matrix.Actors[actor].Total,
                    AffiliationNormalisation.Prominence => matrix.Issues[issue].Total,
                    _ => 1.0,
                };
                yield return new Tie(actor, issue, weight / divisor, counts.For, counts.Against);
            }
        }
    }

    private static int Weight(StanceCounts counts, AffiliationQualifier qualifier) => qualifier switch
    {
        AffiliationQualifier.Subtract => counts.For - counts.Against,
        AffiliationQualifier.Combine => (counts.For > 0 ? 1 : 0) + (counts.Against > 0 ? 2 : 0),
        _ => counts.Total,
    };
}
