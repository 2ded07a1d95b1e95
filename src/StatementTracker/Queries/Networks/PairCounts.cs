using StatementTracker.Model;

namespace StatementTracker.Queries.Networks;

/// <summary>What the weights of a network of one mode are divided by; a divisor of zero gives zero.</summary>
public enum PairNormalisation
{
    /// <summary>Nothing.</summary>
    No,

    /// <summary>The mean of both actors' numbers of statements.</summary>
    Average,

    /// <summary>The statements that only one of the two has the like of, and the products of those that both have.</summary>
    Jaccard,

    /// <summary>The product of both actors' numbers of statements.</summary>
    Cosine,
}

/// <summary>What two actors' statements make of each other, over all issues: every statement of one paired with every one of the other.</summary>
internal struct PairCounts
{
    public long BothFor;
    public long BothAgainst;
    public long BothElse;
    public long Opposed;
    public long All;
    private long matchedOfFirst;
    private long matchedOfSecond;

    public readonly long Congruence => BothFor + BothAgainst + BothElse;

    /// <summary>Adds one issue.</summary>
    public void Add(StanceCounts first, StanceCounts second)
    {
        All += (long)first.Total * second.Total;
        Opposed += ((long)first.For * second.Against) + ((long)first.Against * second.For);
        var ofFirst = first.All;
        var ofSecond = second.All;
        for (var k = 0; k < ofFirst.Length; k++)
        {
            if (ofFirst[k] == 0 || ofSecond[k] == 0) continue;
            var pairs = (long)ofFirst[k] * ofSecond[k];
            if (k == (int)Stance.For) BothFor += pairs;
            else if (k == (int)Stance.Against) BothAgainst += pairs;
            else BothElse += pairs;
            matchedOfFirst += ofFirst[k];
            matchedOfSecond += ofSecond[k];
        }
    }

    /// <param name="first">How many statements the first actor has.</param>
    /// <param name="second">How many statements the second actor has.</param>
    /// <param name="normalisation">What to divide by.</param>
    public readonly double Divisor(int first, int second, PairNormalisation normalisation) => normalisation switch
    {
        PairNormalisation.Average => (first + second) / 2.0,
        PairNormalisation.Jaccard => first - matchedOfFirst + second - matchedOfSecond + Congruence,
        PairNormalisation.Cosine => (double)first * second,
        _ => 1,
    };
}
