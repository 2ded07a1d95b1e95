using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Attributions;

/// <summary>Content attributed by a noun to its owner: "X's insistence on", "its narrative that", "a call by X for".</summary>
internal static class NounCueRecogniser
{
    private static readonly HashSet<string> Earlier = new(StringComparer.Ordinal) { "earlier", "previous", "prior", "past", "former", "recent", "initial", "original", "last", "yesterday" };

    /// <summary>Words so bare that, as all of the content, they only point to what was said before.</summary>
    private static readonly HashSet<string> Pointers = new(StringComparer.Ordinal)
    {
        "idea", "plan", "proposal", "proposals", "offer", "issue", "suggestion", "notion", "claim", "claims", "request", "move", "it", "this", "that", "them", "so", "initiative", "demand", "demands", "call", "calls",
    };

    public static IEnumerable<Attribution> Find(Reading reading, Sentence sentence, IReadOnlyList<VerbCue> cues)
    {
        for (var i = sentence.Tokens.First + 1; i + 1 < sentence.Tokens.End; i++)
        {
            var token = reading.Tokens[i];
            if (token.Quotation >= 0 || token.Tag is Tag.Verb || CueLexicon.Noun(token.Lower) is not { } noun) continue;
            if (Attribute(reading, sentence, cues, i, noun) is { } found) yield return found;
        }
    }

    private static Attribution? Attribute(Reading reading, Sentence sentence, IReadOnlyList<VerbCue> cues, int at, CueNoun noun)
    {
        var (owner, first) = Owner(reading, sentence, at);
        var next = at + 1;
        if (owner is null && next + 1 < sentence.Tokens.End && reading.Tokens[next].Lower is "by" or "from"
            && NounPhrases.StartingAt(reading, next + 1, sentence.Tokens.End) is { } agent && Agents.CanSpeak(reading, agent) && !Agents.IsDocument(reading, agent))
        {
            var bare = NounPhrases.BaseStartingAt(reading, next + 1, sentence.Tokens.End)!.Value;
            (owner, first, next) = (bare.Words, at, bare.Words.End);
        }

        if (owner is not { } source || next >= sentence.Tokens.End) return null;
        var introducer = reading.Tokens[next];
        if (!noun.Introducers.Contains(introducer.Lower) || (introducer.Is("that") && introducer.Tag != Tag.Subordinator)) return null;
        var clausal = introducer.Lower is "that" or "whether";
        var from = clausal || introducer.Tag == Tag.To ? next : next + 1;
        if (from >= sentence.Tokens.End) return null;
        var end = ContentEnd.Of(reading, from, clausal, cues, null);
        if (clausal) end = BeforeOuterVerb(reading, from, end);
        var content = Mode.Unquoted(reading, new TokenRange(from, end));
        if (content.IsEmpty || (IsEarlier(reading, first, at) && IsPointer(reading, content))) return null;
        var cue = new TokenRange(first, from == next ? at + 1 : next == at + 1 ? next + 1 : at + 1);
        return new Attribution([content], cue, noun.Lemma, CueKind.Noun, [source], null, Mode.Of(reading, [content]), When(reading, sentence, first, at, noun), false, clausal ? 0.75 : 0.6);
    }

    /// <summary>The owner before the noun ("Russia's longstanding", "its") and where the noun's own modifiers begin.</summary>
    private static (TokenRange? Owner, int First) Owner(Reading reading, Sentence sentence, int at)
    {
        var first = at;
        while (first > sentence.Tokens.First && reading.Tokens[first - 1].Tag is Tag.Adjective or Tag.Noun or Tag.Adverb or Tag.Number && at - first < 6) first--;
        var before = first - 1;
        if (before < sentence.Tokens.First) return (null, at);
        if (reading.Tokens[before].Tag == Tag.PossessivePronoun && !reading.Tokens[before].Is("whose")) return (new TokenRange(before, before + 1), first);
        if (reading.Tokens[before].Tag != Tag.Possessive || before - 1 < sentence.Tokens.First) return (null, at);
        return Owners.EndingAt(reading, before - 1) is { } phrase ? (phrase, first) : (null, at);
    }

    private static bool IsEarlier(Reading reading, int first, int at)
    {
        for (var i = first; i < at; i++)
            if (Earlier.Contains(reading.Tokens[i].Lower)) return true;
        return false;
    }

    private static bool IsPointer(Reading reading, TokenRange content)
    {
        if (content.Count > 2) return false;
        return Pointers.Contains(reading.Tokens[content.Last].Lower);
    }

    /// <summary>A that-clause that belongs to the sentence's subject ends before the sentence's own verb: "X's claim that Y lied is false".</summary>
    private static int BeforeOuterVerb(Reading reading, int from, int end)
    {
        var verbs = 0;
        for (var i = from + 1; i < end; i++)
        {
            var token = reading.Tokens[i];
            if (token.Tag is Tag.Subordinator or Tag.Wh or Tag.Conjunction || token.Word is ",") return end;
            if (token.Tag is not (Tag.Verb or Tag.Auxiliary or Tag.Modal) || reading.Tokens[i - 1].Tag is Tag.To or Tag.Auxiliary or Tag.Modal or Tag.Negation or Tag.Adverb or Tag.Verb) continue;
            if (++verbs == 2 && reading.SentenceOf(from).Tokens.First is var start && !HasVerb(reading, start, from - 1)) return i;
        }

        return end;
    }

    private static bool HasVerb(Reading reading, int from, int end)
    {
        for (var i = from; i < end; i++)
            if (reading.Tokens[i].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal) return true;
        return false;
    }

    private static Occurrence When(Reading reading, Sentence sentence, int first, int at, CueNoun noun)
    {
        var standing = noun.Standing;
        for (var i = first; i < at; i++)
        {
            if (Occurrences.IsLasting(reading.Tokens[i].Lower)) return Occurrence.Standing;
            if (Earlier.Contains(reading.Tokens[i].Lower)) standing = false;
        }

        foreach (var time in reading.TimesIn(sentence.Tokens))
            if (!time.Vague) standing = false;
        return standing ? Occurrence.Standing : Occurrence.Uttered;
    }
}
