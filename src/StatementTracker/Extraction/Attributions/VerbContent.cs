using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Attributions;

/// <summary>Where the content of a cue verb stands: in a quotation before or after it, in the clause or phrase after it, or around it.</summary>
internal static class VerbContent
{
    private const int LongestLeadIn = 30;

    public static List<TokenRange> Of(Reading reading, Sentence sentence, VerbCue cue, IReadOnlyList<VerbCue> cues, Continuation after, int first)
    {
        var content = new List<TokenRange>();
        var takesClause = cue.Verb.Takes(Frames.Quotation | Frames.Clause | Frames.AddresseeClause);
        var clauseFollows = after.Introducer is Introducer.That or Introducer.Clause;
        if (takesClause && QuotationBefore(reading, first) is { } before && !(clauseFollows && IsInside(reading, before))) content.Add(WithLeadIn(reading, before));
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
        while (at > first - 4 && at > 0 && reading.Tokens[at] is { Tag: Tag.Noun or Tag.Adjective, Quotation: < 0 }) at--;
        if (at >= 0 && reading.Tokens[at].Is(",")) at--;
        if (at < 1 || !reading.Tokens[at].IsQuotationMark || !reading.ClosesQuotation(at) || reading.Tokens[at].Paragraph != reading.Tokens[first].Paragraph) return null;
        var quotation = reading.Quotations[reading.Tokens[at - 1].Quotation];
        var punctuated = reading.Tokens[quotation.Close - 1].Tag == Tag.Mark || at < first - 1;
        return punctuated && !(reading.Tokens[quotation.Close - 1].Is(".") && reading.Tokens[first].Sentence != reading.Tokens[at].Sentence) ? quotation : null;
    }

    /// <summary>Words of the narrator come before the quotation in its sentence: "On “The Morning Hour,” X said".</summary>
    private static bool IsInside(Reading reading, Quotation quotation) => reading.SentenceOf(quotation.Open).Tokens.First < quotation.Open;

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
        if (!cue.Verb.Takes(Frames.NounPhrase) && reading.Tokens[from].Tag != Tag.Gerund) return true;
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
}
