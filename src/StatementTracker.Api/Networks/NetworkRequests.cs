using StatementTracker.Api.Http.Requests;
using StatementTracker.Model;
using StatementTracker.Queries.Networks;

namespace StatementTracker.Api.Networks;

/// <summary>What of the record goes into a network, and how much of it is shown.</summary>
public abstract record NetworkRequest
{
    /// <summary>Only what is about these issues, by id or slug, joined by commas; at most 50.</summary>
    public IReadOnlyList<string>? Issue { get; init; }

    /// <summary>Only these actors, by id or slug, joined by commas; at most 50. In the deference network, where one of them is either end.</summary>
    public IReadOnlyList<string>? Actor { get; init; }

    /// <summary>Only actors of these kinds, joined by commas.</summary>
    public IReadOnlyList<ActorKind>? Kind { get; init; }

    /// <summary>Only what has this date or a later one; a date is the start of its day (UTC).</summary>
    public Moment? From { get; init; }

    /// <summary>Only what has this date or an earlier one; a date is the end of its day (UTC).</summary>
    public Moment? To { get; init; }

    /// <summary>Which date counts; publication where it is left out.</summary>
    public NetworkDate? Date { get; init; }

    /// <summary>What becomes of statements without a date, which are counted in any case; leaveOut where it is left out.</summary>
    public Undated? Undated { get; init; }

    /// <summary>Whether an utterance that several articles report counts once or once for each of them; once where it is left out.</summary>
    public ReportCounting? Reports { get; init; }

    /// <summary>Where a repetition counts once only; include, that is nowhere, where it is left out.</summary>
    public DuplicateRule? Duplicates { get; init; }

    /// <summary>Which nodes without an edge are shown; active where it is left out.</summary>
    public Isolates? Isolates { get; init; }

    /// <summary>Only edges that weigh at least this, whatever their sign; 0 where it is left out.</summary>
    public double? MinWeight { get; init; }

    /// <summary>How many actors at most, those with the most statements; 1 to 2000, 500 where it is left out.</summary>
    public int? MostActors { get; init; }

    /// <summary>How many edges at most, the heaviest; 1 to 50000, 10000 where it is left out.</summary>
    public int? MostEdges { get; init; }
}

/// <summary>Which sides count, and by which rules.</summary>
public abstract record CodedNetworkRequest : NetworkRequest
{
    /// <summary>On which ground a side has to count for the actor, joined by commas: own, onBehalf, deferred, reported; own,onBehalf where it is left out.</summary>
    public IReadOnlyList<Basis>? Basis { get; init; }

    /// <summary>Which sides count, joined by commas: for, against, neutral, mixed, unclear, none; for,against where it is left out.</summary>
    public IReadOnlyList<Stance>? Stance { get; init; }

    /// <summary>Whether sides count that follow from the side on a broader issue; include where it is left out.</summary>
    public ImpliedStances? Implied { get; init; }
}

/// <summary>The network of actors and issues.</summary>
public sealed record AffiliationRequest : CodedNetworkRequest
{
    /// <summary>How one weight is made of the counts for and against; ignore where it is left out.</summary>
    public AffiliationQualifier? Qualifier { get; init; }

    /// <summary>What weights are divided by; no where it is left out.</summary>
    public AffiliationNormalisation? Normalisation { get; init; }
}

/// <summary>The network of actors who take the same sides.</summary>
public sealed record CongruenceRequest : CodedNetworkRequest
{
    /// <summary>How one weight is made of two actors' statements; congruence where it is left out.</summary>
    public CongruenceQualifier? Qualifier { get; init; }

    /// <summary>What weights are divided by; no where it is left out.</summary>
    public PairNormalisation? Normalisation { get; init; }
}

/// <summary>The network of actors who take opposite sides.</summary>
public sealed record ConflictRequest : CodedNetworkRequest
{
    /// <summary>What weights are divided by; no where it is left out.</summary>
    public PairNormalisation? Normalisation { get; init; }
}

/// <summary>The network of who defers to whom.</summary>
public sealed record DeferenceNetworkRequest : NetworkRequest
{
    /// <summary>Which references of speakers count, joined by commas; defersTo where it is left out.</summary>
    public IReadOnlyList<ReferenceType>? Type { get; init; }
}
