using StatementTracker.Model;

namespace StatementTracker.Curation;

/// <param name="ActorId">Whose position.</param>
/// <param name="IssueId">On what.</param>
/// <param name="Stance">One of for, against, neutral, mixed, unclear, none.</param>
/// <param name="Conditional">True where it holds only on a condition.</param>
/// <param name="StatementId">The statement it rests on.</param>
/// <param name="EffectiveFrom">From when it holds; null for an unknown date.</param>
/// <param name="EffectiveTo">Until when (exclusive); null while it holds.</param>
/// <param name="Note">Why.</param>
public sealed record EditorPositionInput(
    Guid ActorId, Guid IssueId, Stance Stance, bool Conditional, Guid? StatementId, DateTimeOffset? EffectiveFrom, DateTimeOffset? EffectiveTo, string? Note);

public sealed record EditorPositionPatch
{
    public Patch<Stance> Stance { get; init; }

    public Patch<bool> Conditional { get; init; }

    public Patch<Guid?> StatementId { get; init; }

    public Patch<DateTimeOffset?> EffectiveFrom { get; init; }

    public Patch<DateTimeOffset?> EffectiveTo { get; init; }

    public Patch<string?> Note { get; init; }
}
