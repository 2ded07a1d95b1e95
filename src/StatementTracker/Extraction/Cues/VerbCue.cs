using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Cues;

/// <summary>A cue verb where it stands in the text.</summary>
/// <param name="Words">With auxiliaries, adverbs and particle: "has repeatedly claimed", "was quoted as saying".</param>
/// <param name="At">The token of the verb itself.</param>
/// <param name="Verb">Its entry in the lexicon.</param>
/// <param name="Form">The form it has.</param>
internal sealed record VerbCue(TokenRange Words, int At, CueVerb Verb, VerbForm Form)
{
    /// <summary>"was rejected by": the subject is what is spoken of.</summary>
    public bool Passive { get; init; }

    public bool Negated { get; init; }

    /// <summary>"would say", "may announce": nothing has been said.</summary>
    public bool Irrealis { get; init; }

    /// <summary>"has long opposed", "continues to".</summary>
    public bool Standing { get; init; }

    /// <summary>"appears to oppose".</summary>
    public bool Inferred { get; init; }

    /// <summary>A bare -ing form, whose subject is that of the verb before it: ", adding that".</summary>
    public bool IsBareGerund => Form == VerbForm.Gerund && Words.First == At;
}
