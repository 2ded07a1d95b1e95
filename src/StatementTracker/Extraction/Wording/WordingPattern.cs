using System.Collections.Frozen;

namespace StatementTracker.Extraction.Wording;

internal enum ElementKind
{
    Words, Gap, Actor, ActorPossessive, Source, SourcePossessive, Speaker, SpeakerPossessive, Noun, OwnStatement, Negation, SentenceStart,
}

/// <summary>One element of a pattern.</summary>
/// <param name="Kind">What it takes.</param>
/// <param name="Words">The words of <see cref="ElementKind.Words"/>.</param>
/// <param name="Class">The class of <see cref="ElementKind.Noun"/>, or null for any.</param>
/// <param name="Longest">How many words a gap takes at most.</param>
/// <param name="Optional">True where it may be left out.</param>
internal sealed record PatternElement(ElementKind Kind, FrozenSet<string>? Words = null, string? Class = null, int Longest = 0, bool Optional = false)
{
    private const int ShortGap = 3;
    private const int LongGap = 8;

    public static PatternElement Parse(string text) => text switch
    {
        ".." => new(ElementKind.Gap, Longest: ShortGap),
        "..." => new(ElementKind.Gap, Longest: LongGap),
        "X" => new(ElementKind.Actor),
        "X's" => new(ElementKind.ActorPossessive),
        "S" => new(ElementKind.Source),
        "S's" => new(ElementKind.SourcePossessive),
        "ME" => new(ElementKind.Speaker),
        "MY" => new(ElementKind.SpeakerPossessive),
        "THIS" => new(ElementKind.OwnStatement),
        "NEG" => new(ElementKind.Negation),
        "^" => new(ElementKind.SentenceStart),
        ['N', 'O', 'U', 'N', .. var rest] => new(ElementKind.Noun, Class: rest.Length > 1 ? rest[1..] : null),
        [.. var optional, '?'] => Parse(optional) with { Optional = true },
        _ => new(ElementKind.Words, WordClasses.Words(text)),
    };

    /// <summary>The words of which a match must take one, or null where none are told.</summary>
    public IReadOnlyCollection<string>? Needed => Optional ? null : Kind switch
    {
        ElementKind.Words => Words,
        ElementKind.Negation => WordClasses.Negations,
        ElementKind.Noun => SpeechNouns.Forms,
        _ => null,
    };
}

/// <summary>A wording and what it means.</summary>
internal sealed record WordingPattern<TMeaning>(TMeaning Meaning, PatternElement[] Elements);
