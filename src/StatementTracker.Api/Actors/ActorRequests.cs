using StatementTracker.Api.Http.Paging;
using StatementTracker.Curation;
using StatementTracker.Model;
using StatementTracker.Queries;

namespace StatementTracker.Api.Actors;

/// <summary>Which actors to list.</summary>
public sealed record ActorListRequest : PageRequest
{
    /// <summary>Only actors of this kind.</summary>
    public ActorKind? Kind { get; init; }

    /// <summary>Only actors with a name that holds this, without regard to case, marks and punctuation; at most 200 characters.</summary>
    public string? Q { get; init; }

    internal ActorFilter Read() => new(Kind, Q);
}

/// <summary>An actor to create.</summary>
public sealed record ActorRequest
{
    /// <summary>What it is called.</summary>
    public string? Name { get; init; }

    /// <summary>What sort of source it is.</summary>
    public ActorKind? Kind { get; init; }

    /// <summary>Its slug; made of the name where it is left out.</summary>
    public string? Slug { get; init; }

    /// <summary>Further names it is known by; at most 100 of 200 characters each.</summary>
    public IReadOnlyList<string>? OtherNames { get; init; }

    /// <summary>The body it is an organ of, by id or slug.</summary>
    public string? PartOf { get; init; }
}

/// <summary>What to change of an actor: absent leaves, null clears (RFC 7396).</summary>
public sealed record ActorPatchRequest
{
    /// <summary>What it is called.</summary>
    public Patch<string?> Name { get; init; }

    /// <summary>What sort of source it is.</summary>
    public Patch<ActorKind?> Kind { get; init; }

    /// <summary>Its slug; the former one then leads to it.</summary>
    public Patch<string?> Slug { get; init; }

    /// <summary>Replaces all further names.</summary>
    public Patch<IReadOnlyList<string>?> OtherNames { get; init; }

    /// <summary>The body it is an organ of, by id or slug; null for none.</summary>
    public Patch<string?> PartOf { get; init; }
}

/// <summary>Into which actor to fold a duplicate.</summary>
public sealed record MergeRequest
{
    /// <summary>The actor that stays, by id or slug.</summary>
    public string? Into { get; init; }
}
