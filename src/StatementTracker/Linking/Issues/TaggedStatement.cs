using StatementTracker.Model;

namespace StatementTracker.Linking.Issues;

/// <summary>What the tagger needs of a statement; all spans point into the article's text.</summary>
/// <param name="Spans">The content, in text order.</param>
/// <param name="Cue">The words that attribute it, or null.</param>
/// <param name="Act">The primary speech act; one that defers or declines takes no side in its own words.</param>
/// <param name="Mode">Direct, indirect or mixed.</param>
/// <param name="Occurrence">Uttered, standing or inferred.</param>
/// <param name="Topic">What anaphors of the content point to.</param>
/// <param name="SpeakerNames">Names of the speakers: "Edna Quist", "Quist"; a finite verb of theirs is the speaker's own.</param>
/// <param name="BodyNames">Names of the bodies they speak for, capitals included: "Norrland", "Vesby"; empty where they speak for nobody.</param>
public sealed record TaggedStatement(
    IReadOnlyList<TextSpan> Spans,
    TextSpan? Cue,
    SpeechAct Act,
    StatementMode Mode,
    Occurrence Occurrence,
    IReadOnlyList<TextSpan> Topic,
    IReadOnlyList<string> SpeakerNames,
    IReadOnlyList<string> BodyNames);
