using StatementTracker.Model;

namespace StatementTracker.Queries.Networks;

/// <summary>By which time a network takes and orders statements.</summary>
public enum NetworkDate
{
    /// <summary>When the article was published.</summary>
    Publication,

    /// <summary>When the words were said: the latest instant of their interval, from which on they certainly were.</summary>
    SaidAt,
}

/// <summary>What a network does with statements that have no date.</summary>
public enum Undated { LeaveOut, Include }

/// <summary>How often one utterance counts that several articles report.</summary>
public enum ReportCounting
{
    /// <summary>Once, by the first report that has a date.</summary>
    Once,

    /// <summary>Once for each article, as documents are coded for Discourse Network Analyzer.</summary>
    EachArticle,
}

/// <summary>Whether sides count that follow from the side on a broader issue.</summary>
public enum ImpliedStances { Include, LeaveOut }

/// <summary>What of the record goes into a network. An empty list bounds nothing.</summary>
/// <param name="From">The first instant, inclusive (UTC).</param>
/// <param name="To">The last instant, inclusive (UTC).</param>
/// <param name="Without">What to leave out of the record first; null for nothing.</param>
public sealed record NetworkFilter(
    IReadOnlyList<Guid> Issues,
    IReadOnlyList<Guid> Actors,
    IReadOnlyList<ActorKind> Kinds,
    DateTimeOffset? From = null,
    DateTimeOffset? To = null,
    NetworkDate Date = NetworkDate.Publication,
    Undated Undated = Undated.LeaveOut,
    Without? Without = null,
    ReportCounting Reports = ReportCounting.Once)
{
    public static readonly NetworkFilter Everything = new([], [], []);

    /// <summary>Reports of an utterance in articles of the same mark count once.</summary>
    internal Guid MarkOf(Guid article) => Reports == ReportCounting.EachArticle ? article : Guid.Empty;
}

/// <summary>Which sides count as coded statements.</summary>
/// <param name="Bases">On which ground a side has to count for the actor.</param>
/// <param name="Stances">Which sides.</param>
public sealed record CodingRules(IReadOnlyList<Basis> Bases, IReadOnlyList<Stance> Stances, ImpliedStances Implied = ImpliedStances.Include)
{
    /// <summary>For and against, in the actor's own words or on its behalf: a deferral would make two actors agree by construction.</summary>
    public static readonly CodingRules Usual = new([Basis.Own, Basis.OnBehalf], [Stance.For, Stance.Against]);
}

/// <summary>Which statements a network of sides counts.</summary>
public sealed record CodedFilter(NetworkFilter Filter, CodingRules Rules, DuplicateRule Duplicates = DuplicateRule.Include);

/// <summary>Which deferrals the deference network counts.</summary>
/// <param name="Types">Which references count as deferring.</param>
public sealed record DeferralFilter(NetworkFilter Filter, IReadOnlyList<ReferenceType> Types, DuplicateRule Duplicates = DuplicateRule.Include)
{
    /// <summary>Only what makes an earlier statement the speaker's own position.</summary>
    public static readonly IReadOnlyList<ReferenceType> Usual = [ReferenceType.DefersTo];
}

/// <summary>Which nodes without an edge a network shows.</summary>
public enum Isolates
{
    /// <summary>None.</summary>
    LeaveOut,

    /// <summary>Those with a statement that the filters take.</summary>
    Active,

    /// <summary>Every actor, and in a network of two modes every issue, that the filters admit, also without any statement.</summary>
    All,
}

/// <summary>How much of a network is shown.</summary>
/// <param name="MinWeight">Edges weigh at least this, whatever their sign.</param>
/// <param name="MostActors">The actors with the most statements are taken; ties go by slug.</param>
/// <param name="MostEdges">The heaviest edges are shown; ties go by label.</param>
public sealed record NetworkExtent(
    Isolates Isolates = Isolates.Active,
    double MinWeight = 0,
    int MostActors = NetworkExtent.UsualActors,
    int MostEdges = NetworkExtent.UsualEdges)
{
    public const int UsualActors = 500;
    public const int UsualEdges = 10_000;

    /// <summary>Two thousand actors are two million pairs.</summary>
    public const int LargestActors = 2_000;

    public const int LargestEdges = 50_000;
}
