using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Attributions;

/// <summary>
/// Content after a colon: that of an owner's utterance noun that is the sentence's subject ("X's remarks left no doubt: …"),
/// of somebody who "was blunt: …", and of the name before the colon in a headline ("Minister: …").
/// </summary>
internal static class ColonRecogniser
{
    private const int LongestSpeakerLabel = 6;

    private static readonly HashSet<string> Manners = new(StringComparer.Ordinal)
    {
        "blunt", "clear", "unequivocal", "adamant", "emphatic", "categorical", "succinct", "direct", "defiant", "firm", "concise", "explicit", "plain", "bluntly", "succinctly", "plainly", "simply", "simple", "terse",
    };

    public static IEnumerable<Attribution> Find(Reading reading, Sentence sentence, IReadOnlyList<VerbCue> cues)
    {
        for (var i = sentence.Tokens.First + 1; i + 1 < sentence.Tokens.End; i++)
        {
            if (!reading.Tokens[i].Is(":") || reading.Tokens[i].Quotation >= 0) continue;
            if ((Utterance(reading, sentence, i) ?? Manner(reading, sentence, i) ?? Label(reading, sentence, i)) is { } said && !EndsInCue(cues, i)) yield return said;
            yield break;
        }
    }

    private static bool EndsInCue(IReadOnlyList<VerbCue> cues, int colon) => cues.Any(cue => cue.Words.End == colon && cue.Verb.Takes(Frames.Quotation) && !cue.Passive);

    private static Attribution? Utterance(Reading reading, Sentence sentence, int colon)
    {
        for (var i = sentence.Tokens.First + 1; i < colon; i++)
        {
            var token = reading.Tokens[i];
            if (token.Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal) return null;
            if (!CueLexicon.IsUtterance(token.Lower)) continue;
            if (Owner(reading, sentence, i) is { } owner) return Of(reading, colon, new TokenRange(i, i + 1), token.Lower, owner, 0.75);
        }

        return null;
    }

    private static TokenRange? Owner(Reading reading, Sentence sentence, int noun)
    {
        var first = noun;
        while (first > sentence.Tokens.First && reading.Tokens[first - 1].Tag is Tag.Adjective or Tag.Noun or Tag.Adverb) first--;
        var before = first - 1;
        if (before >= sentence.Tokens.First && reading.Tokens[before].Tag == Tag.PossessivePronoun) return new TokenRange(before, before + 1);
        if (before > sentence.Tokens.First && reading.Tokens[before].Tag == Tag.Possessive && Owners.EndingAt(reading, before - 1) is { } owner)
            return owner;
        if (reading.Tokens[noun + 1].Lower is "from" or "by" or "of" && NounPhrases.StartingAt(reading, noun + 2, sentence.Tokens.End) is { } agent && Agents.CanSpeak(reading, agent)) return agent.Words;
        return null;
    }

    private static Attribution? Manner(Reading reading, Sentence sentence, int colon)
    {
        if (!Manners.Contains(reading.Tokens[colon - 1].Lower)) return null;
        for (var i = colon - 2; i > sentence.Tokens.First; i--)
        {
            if (reading.Tokens[i].Tag is not (Tag.Verb or Tag.Auxiliary)) continue;
            var first = i;
            while (first > sentence.Tokens.First && reading.Tokens[first - 1].Tag is Tag.Auxiliary or Tag.Adverb) first--;
            if (Subjects.Before(reading, first) is not [var subject, ..] || NounPhrases.StartingAt(reading, subject.First, subject.End) is not { } phrase || !Agents.CanSpeak(reading, phrase)) return null;
            return Of(reading, colon, new TokenRange(first, colon), "be " + reading.Tokens[colon - 1].Lower, subject, 0.75);
        }

        return null;
    }

    /// <summary>A short label of a name or an office at the start, before a colon.</summary>
    private static Attribution? Label(Reading reading, Sentence sentence, int colon)
    {
        var first = sentence.Tokens.First;
        if (colon - first > LongestSpeakerLabel || NounPhrases.StartingAt(reading, first, colon) is not { } phrase || phrase.Words.End != colon) return null;
        var named = Agents.IsNamed(reading, phrase) && phrase.Words.Count <= 3;
        var office = Mentions.SourceNouns.Of(reading.Tokens[phrase.Head].Lower) is { Class: Mentions.SourceClass.Office or Mentions.SourceClass.Spokesperson or Mentions.SourceClass.Person };
        if (!named && !office) return null;
        if (named && !office && !HasVerb(reading, colon + 1, sentence.Tokens.End) && !reading.Tokens[colon + 1].IsQuotationMark) return null;
        return Of(reading, colon, new TokenRange(colon, colon + 1), ":", phrase.Words, 0.6);
    }

    private static bool HasVerb(Reading reading, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (reading.Tokens[i].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal) return true;
        return false;
    }

    private static Attribution? Of(Reading reading, int colon, TokenRange cue, string lemma, TokenRange source, double confidence)
    {
        var from = colon + 1;
        var content = Mode.Unquoted(reading, new TokenRange(from, ContentEnd.Of(reading, from, true, [], null)));
        return content.IsEmpty ? null
            : new Attribution([content], cue, lemma, CueKind.Noun, [source], null, Mode.Of(reading, [content]), Occurrence.Uttered, false, confidence);
    }
}
