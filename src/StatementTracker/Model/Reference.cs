namespace StatementTracker.Model;

/// <summary>A link from a statement to an earlier one, kept even while its target has not been seen.</summary>
public sealed class Reference : Entity
{
    public required Guid FromId { get; init; }

    public Statement? From { get; init; }

    public required ReferenceType Type { get; set; }

    public required ReferenceMaker MadeBy { get; set; }

    public LinkState State { get; set; } = LinkState.Unresolved;

    public Guid? ToId { get; set; }

    public Statement? To { get; init; }

    /// <summary>The article's actor the text names as the target's speaker; null where it names none.</summary>
    public Guid? TargetArticleActorId { get; init; }

    /// <summary>The linked actor of the target.</summary>
    public Guid? TargetActorId { get; set; }

    public Actor? TargetActor { get; set; }

    /// <summary>When the target was said, as worded ("last week", "earlier") and as resolved.</summary>
    public required SaidAt TargetSaidAt { get; set; }

    /// <summary>What the text says the target said: "dismissal of the idea".</summary>
    public string? Paraphrase { get; set; }

    /// <summary>Where the text says what the paraphrase is about.</summary>
    public IReadOnlyList<TextSpan> Topic { get; init; } = [];

    /// <summary>The side the paraphrase states, or null where it states none.</summary>
    public Stance? Polarity { get; set; }

    public IReadOnlyList<TextSpan> Evidence { get; set; } = [];

    public double? Confidence { get; set; }

    public ReviewState Review { get; set; }

    public IReadOnlyList<ReferenceCandidate> Candidates { get; set; } = [];

    /// <summary>True once a person chose the target or rejected the link: linking then leaves it.</summary>
    public bool Curated { get; set; }

    /// <summary>True where type and maker let the target's stance become the speaker's.</summary>
    public bool CarriesStance =>
        Type is ReferenceType.DefersTo or ReferenceType.Reaffirms or ReferenceType.AgreesWith
        && MadeBy == ReferenceMaker.Speaker;

    internal Reference Copy() => (Reference)MemberwiseClone();

    /// <summary>True where type and maker let the statement take back or replace its target, if that is the speaker's own.</summary>
    public bool TakesBack =>
        Type is ReferenceType.Retracts or ReferenceType.Disowns or ReferenceType.Corrects or ReferenceType.Clarifies
        && MadeBy == ReferenceMaker.Speaker;
}

/// <summary>A statement a reference may mean.</summary>
/// <param name="StatementId">The candidate.</param>
/// <param name="Score">How well it fits, 0 to 1.</param>
public sealed record ReferenceCandidate(Guid StatementId, double Score);
