using StatementTracker.Api.Http.Paging;
using StatementTracker.Api.Http.Requests;
using StatementTracker.Curation;
using StatementTracker.Model;

namespace StatementTracker.Api.References;

/// <summary>Which references to list.</summary>
public sealed record ReferenceListRequest : PageRequest
{
    /// <summary>Only references whose target is this sure.</summary>
    public LinkState? State { get; init; }

    /// <summary>Only references of this type.</summary>
    public ReferenceType? Type { get; init; }

    /// <summary>Only references that this actor makes or that aim at it, by id or slug.</summary>
    public string? Actor { get; init; }
}

/// <summary>What to change of a reference: absent leaves, null clears (RFC 7396).</summary>
public sealed record ReferencePatchRequest
{
    /// <summary>Your verdict: rejected frees the target, extracted hands the reference back to linking.</summary>
    public Patch<ReviewState?> Review { get; init; }

    /// <summary>The statement meant; null: none of those we have.</summary>
    public Patch<Guid?> ToId { get; init; }

    /// <summary>How it refers.</summary>
    public Patch<ReferenceType?> Type { get; init; }

    internal ReferencePatch Read() => new()
    {
        Review = Review.Select(review => review!.Value),
        ToId = ToId,
        Type = Type.Select(type => type!.Value),
    };
}
