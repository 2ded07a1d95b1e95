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
}

/// <summary>A wording and what it means.</summary>
internal sealed record WordingPattern<TMeaning>(TMeaning Meaning, IReadOnlyList<PatternElement> Elements);

/// <summary>The patterns of one list, found by the word they begin with.</summary>
internal sealed class WordingPatterns<TMeaning>
{
    private readonly Dictionary<string, List<WordingPattern<TMeaning>>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<ElementKind, List<WordingPattern<TMeaning>>> byKind = [];

    /// <summary>A list whose last column is the pattern; what the columns before it mean is up to the reader.</summary>
    public WordingPatterns(WordList list, Func<string[], TMeaning> meaning)
    {
        foreach (var row in list.Rows) Add(new WordingPattern<TMeaning>(meaning(row), [.. row[^1].Split(' ').Select(PatternElement.Parse)]));
    }

    /// <summary>The matches of the patterns that begin at a token: by its word first, in the order of the list.</summary>
    public IEnumerable<(TMeaning Meaning, WordingMatch Match)> At(WordingMatcher matcher, string lower, int token)
    {
        if (byWord.TryGetValue(lower, out var beginning))
        {
            foreach (var pattern in beginning)
            {
                if (matcher.Match(pattern.Elements, token) is { } match) yield return (pattern.Meaning, match);
            }
        }

        foreach (var (kind, patterns) in byKind)
        {
            if (!matcher.MayBegin(kind, token)) continue;
            foreach (var pattern in patterns)
            {
                if (matcher.Match(pattern.Elements, token) is { } match) yield return (pattern.Meaning, match);
            }
        }
    }

    private void Add(WordingPattern<TMeaning> pattern)
    {
        if (pattern.Elements[0] is not { Kind: ElementKind.Words, Words: { } words })
        {
            (byKind.TryGetValue(pattern.Elements[0].Kind, out var list) ? list : byKind[pattern.Elements[0].Kind] = []).Add(pattern);
            return;
        }

        foreach (var word in words) (byWord.TryGetValue(word, out var list) ? list : byWord[word] = []).Add(pattern);
    }
}
