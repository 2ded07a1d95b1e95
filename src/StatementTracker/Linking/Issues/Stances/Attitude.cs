namespace StatementTracker.Linking.Issues.Stances;

/// <summary>What a word or phrase does to the side taken on what it governs; <c>attitudes.tsv</c> explains each.</summary>
internal enum AttitudeKind
{
    Attitude, Action, RuleOut, Control, Mandative, Judge, Believe, Deny, Doubt, Hope, Fear, Carrier, Light, Person, Eval, Course, Neutral, Unclear,
}

internal enum Form { Base, Third, Past, Ing, Noun, Adjective }

/// <summary>One reading of a phrase.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Sign">+1 or -1; 0 where the side cannot be read.</param>
/// <param name="Form">The grammatical form it stands in.</param>
/// <param name="Governs">True where the phrase ends with the preposition of its object.</param>
internal sealed record Sense(AttitudeKind Kind, int Sign, Form Form, bool Governs)
{
    public bool IsVerb => Form is not (Form.Noun or Form.Adjective);
}

/// <summary>A phrase of the lexicon in a line of tokens, with its readings.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">One past the last token.</param>
/// <param name="Particle">The token of a particle that stands apart ("shut it down"), or -1.</param>
/// <param name="Senses">Never empty.</param>
internal sealed record Mark(int Start, int End, int Particle, IReadOnlyList<Sense> Senses)
{
    public Sense? As(AttitudeKind kind) => Senses.FirstOrDefault(s => s.Kind == kind);

    public Sense? Noun(AttitudeKind kind) => Senses.FirstOrDefault(s => s.Kind == kind && s.Form is Form.Noun);

    public Sense? Verb(AttitudeKind kind) => Senses.FirstOrDefault(s => s.Kind == kind && s.IsVerb);
}
