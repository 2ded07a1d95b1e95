using StatementTracker.Model;

namespace StatementTracker.Curation;

/// <param name="Name">What it is called.</param>
/// <param name="Kind">What sort of source it is.</param>
/// <param name="Slug">Its slug; null takes one from the name.</param>
/// <param name="OtherNames">Further names it is known by.</param>
/// <param name="PartOfId">The body it is an organ of.</param>
public sealed record ActorInput(string Name, ActorKind Kind, string? Slug, IReadOnlyList<string> OtherNames, Guid? PartOfId);

public sealed record ActorPatch
{
    public Patch<string> Name { get; init; }

    public Patch<ActorKind> Kind { get; init; }

    public Patch<string> Slug { get; init; }

    public Patch<IReadOnlyList<string>> OtherNames { get; init; }

    public Patch<Guid?> PartOfId { get; init; }
}
