using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;

namespace StatementTracker.Extraction.Attributions;

/// <summary>Where content in the reporter's words ends: with its sentence, or where the narrator or another cue takes over.</summary>
internal static class ContentEnd
{
    private static readonly HashSet<string> NarratorPrepositions = new(StringComparer.Ordinal) { "despite", "amid", "amidst", "notwithstanding" };

    /// <param name="reading">What has been read so far.</param>
    /// <param name="from">The first token of the content.</param>
    /// <param name="clausal">True for a clause; a noun phrase or infinitive ends sooner.</param>
    /// <param name="cues">The cue verbs of the sentence.</param>
    /// <param name="cue">The verb that attributes the content, or null for a noun or phrase.</param>
    public static int Of(Reading reading, int from, bool clausal, IReadOnlyList<VerbCue> cues, VerbCue? cue)
    {
        var tokens = reading.Tokens;
        var limit = EndOfSentence(reading, from);
        var end = limit;
        for (var i = from + 1; i < limit; i++)
        {
            var token = tokens[i];
            if (token.Quotation >= 0) continue;
            if (IsDash(reading, i))
            {
                var second = NextDash(reading, i + 1, limit);
                if (second < 0) { end = i; break; }
                i = second;
                continue;
            }

            if (token.Is("(") && !clausal) { end = i; break; }
            if (clausal ? EndsClause(reading, i, from, limit, cues, cue) : EndsPhrase(reading, i, from, limit, cues)) { end = i; break; }
        }

        return Trim(reading, from, end, clausal);
    }

    /// <summary>The sentence's end; a quotation that runs over it belongs to the content.</summary>
    private static int EndOfSentence(Reading reading, int from)
    {
        var end = reading.SentenceOf(from).Tokens.End;
        var quotation = reading.Tokens[end - 1].Quotation;
        if (quotation >= 0 && reading.Tokens[from].Quotation != quotation && reading.Quotations[quotation].Open >= from) return reading.Quotations[quotation].Whole.End;
        return end;
    }

    private static bool EndsClause(Reading reading, int i, int from, int limit, IReadOnlyList<VerbCue> cues, VerbCue? cue)
    {
        var token = reading.Tokens[i];
        if (token.Is(",") && i + 1 < limit)
        {
            var next = reading.Tokens[i + 1];
            if (next.Is("according")) return true;
            if (next.Tag == Tag.Gerund && cues.Any(other => other.At == i + 1 && other.Verb.Takes(Frames.Quotation | Frames.ThatClause))) return true;
            var subject = next.Lower is "and" or "but" or "while" or "whereas" or "though" or "although" or "as" or "with" ? i + 2 : -1;
            if (subject < 0) return false;
            if (next.Is("with")) return cues.Any(other => other.IsBareGerund && other.At - i < 12 && other.At > i && other.Verb.Takes(Frames.Quotation));
            return HasCueOfItsOwn(reading, subject, limit, cues);
        }

        if (token.Is(";") && i + 1 < limit) return HasCueOfItsOwn(reading, i + 1, limit, cues);
        return token.Tag == Tag.Conjunction && cue is not null && cues.Any(other => other.Words.First == i + 1
            && other.Verb.Takes(Frames.Quotation) && !other.Passive && (other.Form & cue.Form & (VerbForm.Past | VerbForm.Singular)) != 0);
    }

    /// <summary>Whether a clause that begins here has a subject and a verb of speaking: it is attributed by itself.</summary>
    private static bool HasCueOfItsOwn(Reading reading, int first, int limit, IReadOnlyList<VerbCue> cues)
    {
        foreach (var other in cues)
        {
            if (other.At < first || other.At >= limit || !other.Verb.Takes(Frames.Quotation) || other.Passive || other.Irrealis) continue;
            if (other.Words.First == first) return true;
            return Subjects.Before(reading, other.Words.First) is [var subject, ..] && subject.First <= first + 1 && subject.First >= first
                && NounPhrases.StartingAt(reading, subject.First, limit) is { } phrase && Agents.CanSpeak(reading, phrase);
        }

        return false;
    }

    private static bool EndsPhrase(Reading reading, int i, int from, int limit, IReadOnlyList<VerbCue> cues)
    {
        var token = reading.Tokens[i];
        var next = i + 1 < limit ? reading.Tokens[i + 1] : null;
        if (token.Is(","))
        {
            if (next is null) return true;
            if (next.Lower is "including" or "if" or "unless" or "provided" or "especially" or "particularly") return false;
            if (reading.Tokens[i - 1].Tag == Tag.Adjective && next.Tag == Tag.Adjective) return false;
            return !IsList(reading, i, limit);
        }

        if (token.Word is ";" or ":") return true;
        if (token.Tag == Tag.Conjunction && next is not null && token.Lower is "and" or "but")
        {
            var verb = i + 1;
            while (verb < limit && reading.Tokens[verb].Tag == Tag.Adverb) verb++;
            return verb < limit && (reading.Tokens[verb].Tag is Tag.Auxiliary or Tag.Modal
                || (reading.Tokens[verb].Tag == Tag.Verb && (Verbs.FormsOf(reading.Tokens[verb].Lower) & (VerbForm.Past | VerbForm.Singular)) != 0)
                || (token.Is("but") && cues.Any(cue => cue.Words.First == i + 1)));
        }

        if (NarratorPrepositions.Contains(token.Lower)) return true;
        if (reading.TimeAt(i) is { Vague: false } time && time.Words.First == i && reading.Tokens[i - 1].Tag is not Tag.Preposition && IsOver(reading, time.Words.End, limit)) return true;
        if (token.Lower is "when" or "while" or "although" or "though" or "whereas" or "because") return true;
        return token.Lower is "as" or "after" or "before" or "since" && i > from + 1 && BeginsClause(reading, i + 1, limit);
    }

    private static bool IsOver(Reading reading, int at, int limit) =>
        at >= limit || reading.Tokens[at].Tag is Tag.Mark or Tag.Wh or Tag.Subordinator or Tag.Conjunction or Tag.Preposition;

    /// <summary>A subject and a finite verb close by: "as talks began".</summary>
    private static bool BeginsClause(Reading reading, int at, int limit)
    {
        if (NounPhrases.StartingAt(reading, at, limit) is not { } subject) return false;
        var verb = subject.Words.End;
        while (verb < limit && reading.Tokens[verb].Tag == Tag.Adverb) verb++;
        return verb < limit && reading.Tokens[verb].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal;
    }

    /// <summary>A comma of "peace, bread and land": "and" or "or" joins the last item close by, and no verb comes before it.</summary>
    private static bool IsList(Reading reading, int comma, int limit)
    {
        for (var i = comma + 1; i < limit && i <= comma + 8; i++)
        {
            var token = reading.Tokens[i];
            if (token.Lower is "and" or "or") return i > comma + 1 && i + 1 < limit && reading.Tokens[i + 1].Tag is not (Tag.Verb or Tag.Auxiliary or Tag.Modal);
            if (token.Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal or Tag.Wh or Tag.Gerund or Tag.Subordinator) return false;
        }

        return false;
    }

    private static bool IsDash(Reading reading, int i) =>
        reading.Tokens[i].Word is "—" or "–" or "--" || (reading.Tokens[i].Word is "-" && reading.Tokens[i].Start > 0 && char.IsWhiteSpace(reading.Text[reading.Tokens[i].Start - 1]));

    private static int NextDash(Reading reading, int from, int limit)
    {
        for (var i = from; i < limit; i++)
            if (IsDash(reading, i)) return i;
        return -1;
    }

    /// <summary>Leaves out closing punctuation, and at the end of a phrase the time of saying.</summary>
    private static int Trim(Reading reading, int from, int end, bool clausal)
    {
        var tokens = reading.Tokens;
        while (end > from + 1 && tokens[end - 1] is { Tag: Tag.Mark, Quotation: < 0 } last && !(last.IsQuotationMark && reading.ClosesQuotation(end - 1)) && last.Word is not (")" or "%" or "]")) end--;
        if (clausal || end - 1 <= from || reading.TimeAt(end - 1) is not { } time || time.Words.First <= from + 1) return end;
        return tokens[time.Words.First - 1].Is("on") ? time.Words.First - 1 : tokens[time.Words.First - 1].Tag == Tag.Preposition ? end : time.Words.First;
    }
}
