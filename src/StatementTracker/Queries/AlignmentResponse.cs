using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>How far an actor agrees with others. Issues are shared where both certainly take a side: for, against, neutral or mixed.</summary>
/// <param name="With">Those asked about, in that order; null where nobody was.</param>
/// <param name="Most">Of all others, the most aligned: by agreement rate, then by shared issues, then by slug; null where somebody was asked about.</param>
/// <param name="Least">Of all others, the least aligned: by agreement rate from below, then by shared issues, then by slug; null where somebody was asked about.</param>
/// <param name="AsOf">The effective bound, or null for none.</param>
/// <param name="KnownAt">The effective bound, or null for none.</param>
public sealed record AlignmentResponse(
    ActorLabel Actor,
    IReadOnlyList<AlignedActorInDetail>? With,
    IReadOnlyList<AlignedActor>? Most,
    IReadOnlyList<AlignedActor>? Least,
    DateTimeOffset? AsOf,
    DateTimeOffset? KnownAt);

/// <summary>How far two actors agree.</summary>
/// <param name="Actor">The other one.</param>
public sealed record AlignedActor(ActorLabel Actor, AgreementCounts Counts);

/// <summary>How far two actors agree, issue by issue.</summary>
/// <param name="Actor">The other one.</param>
/// <param name="Issues">Every issue both have a certain position on, by slug, also those where a position takes no side.</param>
public sealed record AlignedActorInDetail(ActorLabel Actor, AgreementCounts Counts, IReadOnlyList<AlignedIssue> Issues);

/// <param name="Shared">Issues on which both take a side.</param>
/// <param name="Agreeing">How many of them on which it is the same side.</param>
/// <param name="Opposed">How many of them on which one is for and the other against.</param>
/// <param name="AgreementRate">Agreeing out of shared, 0 to 1; null where nothing is shared.</param>
public sealed record AgreementCounts(int Shared, int Agreeing, int Opposed, double? AgreementRate)
{
    internal static AgreementCounts Of(int shared, int agreeing, int opposed) =>
        new(shared, agreeing, opposed, shared == 0 ? null : (double)agreeing / shared);
}

/// <summary>How two positions on one issue relate.</summary>
public enum Agreement
{
    /// <summary>The same side.</summary>
    Agree,

    /// <summary>One for, the other against.</summary>
    Oppose,

    /// <summary>Other sides that are not the same.</summary>
    Differ,

    /// <summary>One takes no side: it is silent, unclear, conflicting or disputed.</summary>
    Incomparable,
}

/// <summary>Where both stand on one issue.</summary>
/// <param name="Position">Of the actor.</param>
/// <param name="Other">Of the other one.</param>
public sealed record AlignedIssue(IssueLabel Issue, Agreement Agreement, HeldStance Position, HeldStance Other);

/// <summary>A position in short.</summary>
/// <param name="PositionId">The position, for how it follows; null where it only follows from what was asked to be left out.</param>
public sealed record HeldStance(Guid? PositionId, Stance Stance, Basis Basis, bool Conditional);
