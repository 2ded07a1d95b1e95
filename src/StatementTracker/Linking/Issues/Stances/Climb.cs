namespace StatementTracker.Linking.Issues.Stances;

/// <summary>Where a climb ended.</summary>
internal enum Top
{
    /// <summary>At a finite verb or a predicate that governs the mention.</summary>
    Governed,

    /// <summary>At the left end of the noun phrase; no verb governs it from there.</summary>
    Edge,

    /// <summary>At a word of the cue that the lexicon does not have.</summary>
    Cue,

    /// <summary>At a word that makes it about something else.</summary>
    Opaque,
}

/// <param name="Top">Where the climb ended.</param>
/// <param name="Edge">The first token left of what was climbed.</param>
/// <param name="Mark">The topmost mark, or null.</param>
/// <param name="Sense">Its reading.</param>
/// <param name="Frame">The auxiliaries of the governing verb.</param>
internal sealed record Climb(Top Top, int Edge, Mark? Mark = null, Sense? Sense = null, Frame? Frame = null);
