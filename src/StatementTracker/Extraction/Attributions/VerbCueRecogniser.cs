using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Attributions;

/// <summary>Content attributed by a verb: quotations before or after it, clauses with and without "that", objects, parentheses.</summary>
internal static class VerbCueRecogniser
{
    private const int LongestLeadIn = 30;

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
        var content = Content(reading, sentence, cue, cues, after, first);
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
            if (!Agents.CanSpeak(reading, phrase)) return cue.Verb.Lemma is "say" && reading.Tokens[phrase.Head].Tag == Tag.Noun && reading.TimeAt(phrase.Head) is null;
            if (Agents.IsDocument(reading, phrase) && !cue.Verb.Takes(Frames.ThatClause)) return false;
            if (reading.Tokens[phrase.Head].Is("it") && !cue.Verb.Takes(Frames.Quotation) && !cue.Verb.Takes(Frames.NounPhrase)) return false;
        }

        return true;
    }

    private static List<TokenRange> Content(Reading reading, Sentence sentence, VerbCue cue, IReadOnlyList<VerbCue> cues, Continuation after, int first)
    {
        var content = new List<TokenRange>();
        var takesClause = cue.Verb.Takes(Frames.Quotation | Frames.Clause | Frames.AddresseeClause);
        if (takesClause && QuotationBefore(reading, first) is { } before) content.Add(WithLeadIn(reading, before));
        if (content.Count > 0)
        {
            if (after.Introducer == Introducer.Quotation) content.Add(QuotationAt(reading, after.At));
            return content;
        }

        var preceding = takesClause ? ClauseBefore(reading, sentence, first) : null;
        if (after.Introducer is Introducer.Nothing or Introducer.Comma)
        {
            if (preceding is null && after.Introducer == Introducer.Comma && after.At + 1 < sentence.Tokens.End && GoesOn(reading, after.At + 1)) preceding = SubjectBefore(reading, sentence, first);
            if ((preceding ?? Antecedent(reading, sentence, cue, first)) is not { } clause) return content;
            content.Add(clause);
            if (preceding is null) return content;
            if (after.Introducer == Introducer.Comma && after.At + 1 < sentence.Tokens.End && GoesOn(reading, after.At + 1))
                content.Add(new TokenRange(after.At + 1, ContentEnd.Of(reading, after.At + 1, true, cues, cue)));
            return content;
        }

        if (after.Introducer == Introducer.Quotation && QuotationAt(reading, after.At) is var quotation && IsWhole(reading, sentence, quotation))
        {
            content.Add(quotation);
            return content;
        }

        if (cue.Verb.Takes(Frames.AsComplement) && !cue.Verb.Takes(Frames.NounPhrase) && after.Introducer == Introducer.NounPhrase && !HasAs(reading, after.At, sentence.Tokens.End)) return content;
        var from = after.Introducer is Introducer.Colon || (after.Introducer == Introducer.Quotation && reading.Tokens[after.At].Word is "," or ":") ? after.At + 1 : after.At;
        if (from >= sentence.Tokens.End) return content;
        var clausal = after.Introducer is Introducer.That or Introducer.Colon or Introducer.Wh || (after.Introducer is Introducer.Clause or Introducer.Quotation && IsClause(reading, cue, from, sentence.Tokens.End));
        var range = Mode.Unquoted(reading, new TokenRange(from, ContentEnd.Of(reading, from, clausal, cues, cue)));
        if (!range.IsEmpty) content.Add(range);
        return content;
    }

    /// <summary>A quotation that is all that follows, up to the sentence's end.</summary>
    private static bool IsWhole(Reading reading, Sentence sentence, TokenRange quotation)
    {
        var end = reading.Quotations[reading.Tokens[quotation.First].Quotation].Whole.End;
        return end >= sentence.Tokens.End || reading.Tokens[end].Tag == Tag.Mark;
    }

    private static TokenRange QuotationAt(Reading reading, int at)
    {
        var mark = reading.Tokens[at].IsQuotationMark ? at : at + 1;
        return reading.Quotations[reading.Tokens[mark + 1].Quotation].Content;
    }

    /// <summary>The quotation that ends just before <paramref name="first"/>, in the same paragraph, with a comma, question mark or the like inside or after it.</summary>
    private static Quotation? QuotationBefore(Reading reading, int first)
    {
        var at = first - 1;
        if (at >= 0 && reading.Tokens[at].Is(",")) at--;
        if (at < 1 || !reading.Tokens[at].IsQuotationMark || !reading.ClosesQuotation(at) || reading.Tokens[at].Paragraph != reading.Tokens[first].Paragraph) return null;
        var quotation = reading.Quotations[reading.Tokens[at - 1].Quotation];
        var punctuated = reading.Tokens[quotation.Close - 1].Tag == Tag.Mark || at < first - 1;
        return punctuated && !(reading.Tokens[quotation.Close - 1].Is(".") && reading.Tokens[first].Sentence != reading.Tokens[at].Sentence) ? quotation : null;
    }

    /// <summary>The quotation with the narrator's words that begin its sentence: "The move “makes no sense,” said X".</summary>
    private static TokenRange WithLeadIn(Reading reading, Quotation quotation)
    {
        var first = reading.SentenceOf(quotation.Open).Tokens.First;
        if (first < quotation.Open && reading.Tokens[first].Lower is "but" or "and" or "yet" or "still") first++;
        while (first < quotation.Open && reading.Tokens[first].Tag == Tag.Mark) first++;
        if (quotation.Open - first is 0 or > LongestLeadIn || reading.Tokens[quotation.Open - 1].Tag == Tag.Mark) return quotation.Content;
        for (var i = first; i < quotation.Open; i++)
            if (reading.Tokens[i].Quotation >= 0) return quotation.Content;
        return new TokenRange(first, quotation.Whole.End);
    }

    /// <summary>"The plan is dead, X said": the clause from its sentence's start to the comma.</summary>
    private static TokenRange? ClauseBefore(Reading reading, Sentence sentence, int first)
    {
        var comma = first - 1;
        if (comma <= sentence.Tokens.First || !(reading.Tokens[comma].Is(",") || reading.Tokens[comma].Word is "—" or "–")) return null;
        var from = sentence.Tokens.First;
        if (reading.Tokens[from].Lower is "but" or "and" or "however" or "yet") from++;
        if (from < comma && reading.Tokens[from].Is(",")) from++;
        var verb = false;
        for (var i = from; i < comma; i++)
        {
            if (reading.Tokens[i].IsQuotationMark && reading.ClosesQuotation(i)) from = i + 1;
            verb |= reading.Tokens[i].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal;
        }

        return verb && comma - from > 2 ? new TokenRange(from, comma) : null;
    }

    /// <summary>"terms X rejects", "a plan that X opposed": what the clause is said of.</summary>
    private static TokenRange? Antecedent(Reading reading, Sentence sentence, VerbCue cue, int first)
    {
        var at = first - 1;
        if (!cue.Verb.Takes(Frames.NounPhrase) || at <= sentence.Tokens.First) return null;
        if (reading.Tokens[at].Lower is "that" or "which") at--;
        if (at > sentence.Tokens.First && reading.Tokens[at].Is(",")) at--;
        if (at < sentence.Tokens.First || reading.Tokens[at].Tag is not Tag.Noun || reading.TimeAt(at) is not null) return null;
        return NounPhrases.BaseEndingAt(reading, at, sentence.Tokens.First)?.Words;
    }

    /// <summary>"The dam, X said, would hold": the subject whose verb comes after the parenthesis.</summary>
    private static TokenRange? SubjectBefore(Reading reading, Sentence sentence, int first)
    {
        var comma = first - 1;
        if (comma <= sentence.Tokens.First || !reading.Tokens[comma].Is(",")) return null;
        return NounPhrases.EndingAt(reading, comma - 1) is { } phrase && phrase.Words.First >= sentence.Tokens.First ? phrase.Words : null;
    }

    private static bool GoesOn(Reading reading, int at) =>
        reading.Tokens[at].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal or Tag.Preposition or Tag.To or Tag.Subordinator or Tag.Conjunction && reading.Tokens[at].Lower is not ("and" or "but" or "as" or "while");

    private static bool IsClause(Reading reading, VerbCue cue, int from, int limit)
    {
        if (!cue.Verb.Takes(Frames.Clause | Frames.AddresseeClause | Frames.ThatClause)) return false;
        if (!cue.Verb.Takes(Frames.NounPhrase)) return true;
        var subject = NounPhrases.StartingAt(reading, from, limit) is { } phrase ? phrase.Words.End : from + 1;
        while (subject < limit && reading.Tokens[subject].Tag == Tag.Adverb) subject++;
        return subject < limit && reading.Tokens[subject].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal;
    }

    private static bool HasAs(Reading reading, int from, int limit)
    {
        for (var i = from + 1; i < limit && i < from + 14; i++)
        {
            if (reading.Tokens[i].Is("as")) return true;
            if (reading.Tokens[i].Tag is Tag.Mark or Tag.Auxiliary or Tag.Modal) return false;
        }

        return false;
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
