using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Attributions;

/// <summary>Content attributed by a verb: quotations before or after it, clauses with and without "that", objects, parentheses.</summary>
internal static class VerbCueRecogniser
{
    public static IEnumerable<Attribution> Find(Reading reading, Sentence sentence, IReadOnlyList<VerbCue> cues)
    {
        IReadOnlyList<TokenRange> speakers = [];
        foreach (var cue in cues)
        {
            if (reading.Tokens[cue.At].Quotation >= 0 || (cue.Irrealis && !cue.Negated) || Attribute(reading, sentence, cue, cues, speakers) is not { } found) continue;
            speakers = found.Sources;
            yield return found;
        }
    }

    private static Attribution? Attribute(Reading reading, Sentence sentence, VerbCue cue, IReadOnlyList<VerbCue> cues, IReadOnlyList<TokenRange> speakers)
    {
        if (cue.Passive) return ByAgent(reading, sentence, cue);
        if (cue.IsBareGerund && !Speaks(reading, sentence, cue)) return null;
        var inverted = InvertedSubject(reading, sentence, cue);
        var sources = inverted.Count > 0 ? inverted
            : cue.IsBareGerund ? speakers.Count > 0 ? speakers : Subjects.Shared(reading, cue.Words.First)
            : Subjects.Before(reading, cue.Words.First);
        if (sources.Count == 0 || !CanSpeak(reading, sources, cue)) return null;
        var after = Continuation.After(reading, cue, inverted.Count > 0 ? AfterSubject(reading, sentence, inverted[^1].End) : cue.Words.End);
        var first = inverted.Count > 0 || cue.IsBareGerund ? cue.Words.First : Math.Min(cue.Words.First, sources[0].First);
        var content = VerbContent.Of(reading, sentence, cue, cues, after, first);
        if (content.Count == 0) return null;
        var occurrence = Occurrences.Of(reading, cue, sources);
        return new Attribution(
            content, new TokenRange(cue.Words.First, after.CueEnd), cue.Verb.Lemma, CueKind.Verb, sources, after.Addressee, Mode.Of(reading, content),
            occurrence, cue.Negated, Confidence(reading, cue, content, after) - (occurrence == Occurrence.Inferred ? 0.3 : 0));
    }

    /// <summary>A bare -ing form attributes where it tells of speaking and stands apart: ", adding that", "while insisting that".</summary>
    private static bool Speaks(Reading reading, Sentence sentence, VerbCue cue)
    {
        var apart = cue.At > sentence.Tokens.First && (reading.Tokens[cue.At - 1].Tag is Tag.Mark or Tag.Subordinator or Tag.Adverb or Tag.Conjunction || reading.Tokens[cue.At - 1].Lower is "by" or "before" or "after");
        return apart && cue.Verb.Takes(Frames.Quotation | Frames.ThatClause | Frames.AddresseeInfinitive) || (apart && cue.Verb.Lemma is "accuse" or "blame" or "describe");
    }

    /// <summary>"said X" after a quotation or a comma, or at the start of a sentence.</summary>
    private static IReadOnlyList<TokenRange> InvertedSubject(Reading reading, Sentence sentence, VerbCue cue)
    {
        if (!cue.Verb.Takes(Frames.Quotation) || cue.Verb.Takes(Frames.AddresseeClause) && cue.Verb.Lemma is not "warn" || cue.Words.First != cue.At || cue.Form == VerbForm.Gerund) return [];
        var before = cue.At - 1;
        var opens = before < sentence.Tokens.First || reading.Tokens[before].IsQuotationMark || reading.Tokens[before].Word is "," or "?" or "!" or "…" or "—" or "–" || reading.Tokens[before].Is("as");
        if (!opens) return [];
        var subjects = Subjects.After(reading, cue.Words.End);
        if (subjects.Count == 0) return [];
        var next = subjects[^1].End;
        var closes = next >= sentence.Tokens.End || reading.Tokens[next].Tag is Tag.Mark or Tag.Preposition or Tag.To or Tag.Wh or Tag.Conjunction or Tag.Adverb or Tag.Subordinator or Tag.Gerund || reading.TimeAt(next) is not null;
        return closes ? subjects : [];
    }

    /// <summary>Passes over an appositive after an inverted subject: "said X, a lawyer from Y, on Monday".</summary>
    private static int AfterSubject(Reading reading, Sentence sentence, int end)
    {
        if (end + 1 >= sentence.Tokens.End || !reading.Tokens[end].Is(",") || reading.Tokens[end + 1].IsQuotationMark) return end;
        if (NounPhrases.StartingAt(reading, end + 1, sentence.Tokens.End) is not { } appositive || reading.Tokens[end + 1].Tag == Tag.Pronoun) return end;
        var close = appositive.Words.End;
        return close >= sentence.Tokens.End || reading.Tokens[close].Tag == Tag.Mark ? close : end;
    }

    /// <summary>A verb of saying takes any subject that is no abstraction; another verb only one that surely speaks.</summary>
    private static bool CanSpeak(Reading reading, IReadOnlyList<TokenRange> sources, VerbCue cue)
    {
        foreach (var source in sources)
        {
            if (NounPhrases.StartingAt(reading, source.First, source.End) is not { } phrase) return cue.Verb.Lemma is "say" or "tell";
            if (!Agents.CanSpeak(reading, phrase)) return cue.Verb.Takes(Frames.Quotation) && (cue.Verb.Lemma is "say" || reading.Tokens[cue.Words.First - 1].IsQuotationMark) && reading.Tokens[phrase.Head].Tag == Tag.Noun && reading.TimeAt(phrase.Head) is null;
            if (Agents.IsDocument(reading, phrase) && !cue.Verb.Takes(Frames.ThatClause)) return false;
            if (reading.Tokens[phrase.Head].Is("it") && !cue.Verb.Takes(Frames.Quotation) && !cue.Verb.Takes(Frames.NounPhrase)) return false;
        }

        return true;
    }

    /// <summary>"The plan was rejected by X": the subject is the content.</summary>
    private static Attribution? ByAgent(Reading reading, Sentence sentence, VerbCue cue)
    {
        var by = cue.Words.End;
        if (!cue.Verb.Takes(Frames.NounPhrase) || by + 1 >= sentence.Tokens.End || !reading.Tokens[by].Is("by")) return null;
        if (NounPhrases.StartingAt(reading, by + 1, sentence.Tokens.End) is not { } agent || !Agents.CanSpeak(reading, agent) || Agents.IsDocument(reading, agent)) return null;
        if (Subjects.Before(reading, cue.Words.First) is not [var subject, ..]) return null;
        return new Attribution([subject], new TokenRange(cue.Words.First, by + 1), cue.Verb.Lemma, CueKind.Verb, [agent.Words], null, StatementMode.Indirect, Occurrence.Uttered, cue.Negated, 0.6);
    }

    private static double Confidence(Reading reading, VerbCue cue, List<TokenRange> content, Continuation after)
    {
        var direct = Mode.Of(reading, content) == StatementMode.Direct;
        var speech = cue.Verb.Takes(Frames.Quotation);
        var sure = direct ? 0.95 : after.Introducer == Introducer.That ? 0.9 : speech ? 0.8 : 0.65;
        if (cue.Irrealis) sure -= 0.25;
        if (cue.IsBareGerund) sure -= 0.1;
        return sure;
    }
}
