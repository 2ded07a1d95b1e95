namespace StatementTracker.Model;

/// <summary>How a statement stands to one that encloses it (A says B thinks), as seen by B.</summary>
public enum Enclosure
{
    /// <summary>It is not nested, or B reports it of itself.</summary>
    None,

    /// <summary>It is nested in a statement that is made on B's behalf.</summary>
    InAVoice,

    /// <summary>It is nested in a statement of somebody who does not speak for B.</summary>
    InAnothers,
}

/// <summary>On what ground a side that a statement takes counts for somebody; null where it does not count.</summary>
public static class Grounds
{
    /// <param name="taken">What the side itself rests on: own, or deferred.</param>
    /// <param name="capacity">In which capacity the speaker spoke.</param>
    /// <param name="spokeForABody">Whether it spoke for a body that is known.</param>
    /// <param name="enclosure">Whose statement this one is nested in.</param>
    public static Basis? OfSpeaker(Basis taken, Capacity capacity, bool spokeForABody, Enclosure enclosure) => enclosure switch
    {
        Enclosure.InAnothers => Basis.Reported,
        Enclosure.InAVoice => Basis.OnBehalf,
        _ => capacity == Capacity.Spokesperson && spokeForABody && taken == Basis.Own ? null : taken,
    };

    /// <summary>A body is bound by who speaks for it, and not by that speaker's deferring to somebody else.</summary>
    public static Basis? OfBody(Basis taken, bool isNested) => taken == Basis.Own && !isNested ? Basis.OnBehalf : null;
}
