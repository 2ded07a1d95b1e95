using StatementTracker.Model;

namespace StatementTracker.Queries;

/// <summary>What an id or slug of an actor leads to.</summary>
public abstract record ActorResolution
{
    private ActorResolution() { }

    /// <summary>The actor of that id or present slug.</summary>
    public sealed record Found(Guid Id) : ActorResolution;

    /// <summary>It was folded into the survivor, or the slug is a former one of it.</summary>
    /// <param name="Asked">The actor that was asked for, as it was before.</param>
    /// <param name="Survivor">Where it is now found.</param>
    public sealed record MovedTo(Guid Asked, ActorLabel Survivor) : ActorResolution;

    /// <summary>It was removed, or never was.</summary>
    public sealed record Gone : ActorResolution;
}
