using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Wording;

/// <summary>The words a pattern took.</summary>
/// <param name="Words">All its words, what the noun is about included.</param>
/// <param name="Target">Whose statement is meant, where the pattern names an actor.</param>
/// <param name="Source">Who refers, where a narrator's pattern names it.</param>
/// <param name="Noun">The noun that names the earlier statement: the first, where there are several.</param>
/// <param name="Paraphrase">That noun with what it is about.</param>
/// <param name="OwnTarget">True where the pattern means the speaker's own statement.</param>
/// <param name="OfStatement">True where a narrator's pattern names the statement that refers ("the remarks").</param>
internal sealed record WordingMatch(
    TokenRange Words, ActorPhrase? Target, ActorPhrase? Source, int? Noun, TokenRange? Paraphrase, bool OwnTarget, bool OfStatement);

/// <summary>Tries patterns at a token of a stretch of text. Gaps are bounded, so a try costs a bounded number of steps.</summary>
/// <param name="reading">The reading.</param>
/// <param name="actors">Which words mean actors.</param>
/// <param name="range">The stretch: no match leaves it.</param>
/// <param name="isSpeaker">Whether the phrase at a token means the speaker.</param>
internal sealed class WordingMatcher(Reading reading, ActorWords actors, TokenRange range, Func<int, ActorPhrase?, bool> isSpeaker)
{
    private ActorPhrase? target;
    private ActorPhrase? source;
    private int? noun;

    public WordingMatch? Match(PatternElement[] elements, int at)
    {
        (target, source, noun) = (null, null, null);
        var end = From(elements, 0, at);
        if (end < 0) return null;
        var paraphrase = noun is { } head ? new TokenRange(head, Complements.End(reading, head, range.End)) : null as TokenRange?;
        var words = new TokenRange(at, paraphrase is { } about && about.First == end - 1 ? about.End : end);
        var own = Array.Exists(elements, element => element.Kind is ElementKind.Speaker or ElementKind.SpeakerPossessive);
        return new WordingMatch(words, target, source, noun, paraphrase, own && target is null, Array.Exists(elements, element => element.Kind == ElementKind.OwnStatement));
    }

    /// <summary>Whether an element of this kind can begin at a token: a cheap look before its patterns are tried.</summary>
    public bool MayBegin(ElementKind kind, int at) => kind switch
    {
        ElementKind.SentenceStart => IsStart(at),
        ElementKind.Negation => WordClasses.Negations.Contains(reading.Tokens[at].Lower),
        ElementKind.Speaker or ElementKind.SpeakerPossessive => reading.Tokens[at].Lower is "i" or "we" or "my" or "our" || actors.Begin(at),
        ElementKind.OwnStatement => reading.Tokens[at].Lower is "the" or "this" or "that" or "these" or "those" || actors.Begin(at),
        ElementKind.Actor or ElementKind.ActorPossessive or ElementKind.Source or ElementKind.SourcePossessive => actors.Begin(at),
        _ => true,
    };

    private int From(PatternElement[] elements, int index, int at)
    {
        if (index == elements.Length) return at;
        var element = elements[index];
        if (element.Optional && Take(element, elements, index, at) is >= 0 and var taken) return taken;
        return element.Optional ? From(elements, index + 1, at) : Take(element, elements, index, at);
    }

    private int Take(PatternElement element, PatternElement[] elements, int index, int at)
    {
        if (element.Kind == ElementKind.Gap) return Gap(element, elements, index, at);
        if (element.Kind == ElementKind.SentenceStart) return IsStart(at) ? From(elements, index + 1, at) : -1;
        if (at >= range.End) return -1;
        var token = reading.Tokens[at];
        switch (element.Kind)
        {
            case ElementKind.Words:
                return element.Words!.Contains(token.Lower) ? From(elements, index + 1, at + 1) : -1;
            case ElementKind.Negation:
                return WordClasses.Negations.Contains(token.Lower) ? From(elements, index + 1, at + 1) : -1;
            case ElementKind.Noun:
                return SpeechNouns.Find(token.Lower) is { } speech && (element.Class is null || speech.Class == element.Class)
                    ? Named(elements, index, at) : -1;
            case ElementKind.Speaker:
                return isSpeaker(at, actors.At(at)) && !actors.IsOwnerPronoun(at) ? From(elements, index + 1, SpeakerEnd(at)) : -1;
            case ElementKind.SpeakerPossessive:
                return OwnerEnd(at, speaker: true, out _) is >= 0 and var own ? From(elements, index + 1, own) : -1;
            case ElementKind.Actor:
                return actors.At(at) is { } phrase && phrase.Words.End <= range.End && !isSpeaker(at, phrase)
                    ? Keep(ref target, phrase, elements, index, phrase.Words.End) : -1;
            case ElementKind.ActorPossessive:
                return OwnerEnd(at, speaker: false, out var owner) is >= 0 and var end ? Keep(ref target, owner, elements, index, end) : -1;
            case ElementKind.Source:
                return actors.At(at) is { } who ? Keep(ref source, who, elements, index, who.Words.End) : -1;
            case ElementKind.SourcePossessive:
                return actors.OwnerAt(at) is { } of ? Keep(ref source, of.Owner, elements, index, of.After) : -1;
            default:
                return OwnStatement(elements, index, at);
        }
    }

    /// <summary>Where a pattern goes on after its noun, it goes on after what the noun is about as well: "her account of the talks is false".</summary>
    private int Named(PatternElement[] elements, int index, int at)
    {
        if (noun is not null) return From(elements, index + 1, at + 1);
        var end = Keep(ref noun, at, elements, index, at + 1);
        if (end >= 0 || index + 1 == elements.Length) return end;
        return Complements.End(reading, at, range.End) is var after && after > at + 1 ? Keep(ref noun, at, elements, index, after) : -1;
    }

    private int Gap(PatternElement gap, PatternElement[] elements, int index, int at)
    {
        for (var skipped = 0; skipped <= gap.Longest && at + skipped <= range.End; skipped++)
        {
            if (From(elements, index + 1, at + skipped) is >= 0 and var end) return end;
            if (at + skipped >= range.End || !MaySkip(at + skipped, gap.Longest > 3)) return -1;
        }

        return -1;
    }

    private bool MaySkip(int at, bool commas)
    {
        var token = reading.Tokens[at];
        if (WordClasses.Negations.Contains(token.Lower) || token.IsQuotationMark) return false;
        return token.Kind != TokenKind.Punctuation || commas && token.Word is ",";
    }

    /// <summary>"the remarks", "her comments", "the minister’s latest statement".</summary>
    private int OwnStatement(PatternElement[] elements, int index, int at)
    {
        var after = reading.Tokens[at].Lower is "the" or "this" or "that" or "these" or "those" ? at + 1 : -1;
        if (actors.OwnerAt(at) is { } owner) (source, after) = (owner.Owner, owner.After);
        if (after < 0) return -1;
        for (var i = after; i < range.End && i <= after + 1; i++)
        {
            if (SpeechNouns.Find(reading.Tokens[i].Lower) is not null) return From(elements, index + 1, i + 1);
        }

        return -1;
    }

    /// <summary>The token after a possessive that means the speaker ("my", "his") or another, or -1.</summary>
    private int OwnerEnd(int at, bool speaker, out ActorPhrase? owner)
    {
        owner = null;
        if (reading.Tokens[at].Lower is "my" or "our") return speaker && isSpeaker(at, null) ? at + 1 : -1;
        if (actors.OwnerAt(at) is not { } possessive || isSpeaker(at, possessive.Owner) != speaker) return -1;
        owner = possessive.Owner;
        return possessive.After <= range.End ? possessive.After : -1;
    }

    private int SpeakerEnd(int at) => actors.At(at) is { } phrase ? phrase.Words.End : at + 1;

    private int Keep<T>(ref T? slot, T? value, PatternElement[] elements, int index, int next)
    {
        var before = slot;
        slot = value;
        var end = From(elements, index + 1, next);
        if (end < 0) slot = before;
        return end;
    }

    private bool IsStart(int at)
    {
        var sentence = reading.SentenceOf(Math.Min(at, range.End - 1)).Tokens;
        var first = Math.Max(range.First, sentence.First);
        while (first < at && (reading.Tokens[first].IsQuotationMark || reading.Tokens[first].Kind == TokenKind.Punctuation)) first++;
        return at == first;
    }
}
