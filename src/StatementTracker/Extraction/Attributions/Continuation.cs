using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Attributions;

/// <summary>What comes after a cue verb, its addressee and its adjuncts.</summary>
internal enum Introducer { Nothing, Quotation, That, Colon, Clause, NounPhrase, Gerund, Infinitive, Wh, Comma }

/// <param name="At">The first token of what follows: the opening mark, "that", the first word of the clause.</param>
/// <param name="Introducer">What it is.</param>
/// <param name="Addressee">To whom, or null.</param>
/// <param name="CueEnd">Where the cue ends, its preposition included.</param>
internal readonly record struct Continuation(int At, Introducer Introducer, TokenRange? Addressee, int CueEnd)
{
    private const int MostAdjuncts = 5;

    /// <summary>Reads on from <paramref name="at"/>, the end of the verb or of its inverted subject.</summary>
    public static Continuation After(Reading reading, VerbCue cue, int at)
    {
        var limit = reading.SentenceOf(cue.At).Tokens.End;
        var verb = cue.Verb;
        var cueEnd = cue.Words.End;
        TokenRange? addressee = null;
        at = SkipAdjuncts(reading, at, limit, verb);
        if (at < limit && verb.TakesAddressee && AddresseeAt(reading, verb, at, limit) is { } to)
        {
            addressee = to;
            at = SkipAdjuncts(reading, to.End, limit, verb);
            if (at < limit && verb.AddresseePrepositions.Contains(reading.Tokens[at].Lower)) return new(at + 1, Introducer.NounPhrase, addressee, cueEnd);
        }
        else if (at + 1 < limit && reading.Tokens[at].Is("to") && verb.Takes(Frames.Quotation) && NounPhrases.StartingAt(reading, at + 1, limit) is { } hearer && Agents.CanSpeak(reading, hearer))
        {
            addressee = hearer.Words;
            at = SkipAdjuncts(reading, hearer.Words.End, limit, verb);
        }

        if (at < limit && addressee is null && verb.Prepositions.Contains(reading.Tokens[at].Lower) && at + 1 < limit && !(verb.Takes(Frames.Clause) && reading.Tokens[at + 1].Tag == Tag.Number))
            return new(at + 1, Introducer.NounPhrase, addressee, at + 1);
        return new(at, Kind(reading, verb, at, limit, addressee is not null), addressee, cueEnd);
    }

    private static Introducer Kind(Reading reading, CueVerb verb, int at, int limit, bool addressed)
    {
        if (at >= limit) return Introducer.Nothing;
        var token = reading.Tokens[at];
        var next = at + 1 < limit ? reading.Tokens[at + 1] : null;
        if (token.IsQuotationMark && !reading.ClosesQuotation(at)) return Introducer.Quotation;
        if (token.Word is "," or ":" && next is { IsQuotationMark: true }) return Introducer.Quotation;
        if (token.Is(":")) return Introducer.Colon;
        if (token.Is(",")) return Introducer.Comma;
        if (token.Tag == Tag.Mark && !token.Is("$")) return Introducer.Nothing;
        var clause = addressed ? Frames.AddresseeClause : Frames.Clause;
        if (token.Is("that") && token.Tag is Tag.Subordinator && verb.Takes(Frames.ThatClause | clause)) return Introducer.That;
        if (token.Tag == Tag.To) return verb.Takes(addressed ? Frames.AddresseeInfinitive : Frames.Infinitive) ? Introducer.Infinitive : Introducer.Nothing;
        if (token.Tag == Tag.Wh || token.Is("if")) return verb.Takes(addressed ? Frames.AddresseeWhClause : Frames.WhClause) ? Introducer.Wh : Introducer.Nothing;
        if (token.Tag == Tag.Gerund && !verb.Takes(clause)) return verb.Takes(Frames.Gerund | Frames.NounPhrase) ? Introducer.Gerund : Introducer.Nothing;
        var counts = token.Lower is "about" or "around" or "over" or "nearly" or "than" && next is { Tag: Tag.Number };
        if (!StartsClause(token) && !counts) return Introducer.Nothing;
        if (verb.Takes(clause)) return Introducer.Clause;
        return !addressed && verb.Takes(Frames.NounPhrase | Frames.AsComplement) ? Introducer.NounPhrase : Introducer.Nothing;
    }

    private static bool StartsClause(Token token) =>
        token.Tag is Tag.Determiner or Tag.Pronoun or Tag.PossessivePronoun or Tag.Noun or Tag.Name or Tag.Adjective or Tag.Number or Tag.Gerund or Tag.Adverb or Tag.Negation
        || token.Word is "$" || token.Is("that");

    private static TokenRange? AddresseeAt(Reading reading, CueVerb verb, int at, int limit)
    {
        if (reading.Tokens[at].Is("that") || NounPhrases.BaseStartingAt(reading, at, limit) is not { } phrase) return null;
        var end = phrase.Words.End;
        while (end + 1 < limit && reading.Tokens[end].Lower is "of" or "for" or "from" && reading.TimeAt(end + 1) is null && NounPhrases.BaseStartingAt(reading, end + 1, limit) is { } attached) end = attached.Words.End;
        var words = new TokenRange(at, end);
        if (verb.Verb is "tell" or "remind" or "assure" or "reassure" or "inform" or "notify") return words;
        if (end >= limit) return verb.Takes(Frames.NounPhrase) ? null : words;
        var next = reading.Tokens[end];
        if (verb.AddresseePrepositions.Contains(next.Lower)) return words;
        if (next.Tag == Tag.To && verb.Takes(Frames.AddresseeInfinitive)) return words;
        if (next.Tag == Tag.Subordinator && next.Is("that") && verb.Takes(Frames.AddresseeClause)) return words;
        if ((next.Tag == Tag.Wh || next.Is("if") || next.Is("whether")) && verb.Takes(Frames.AddresseeWhClause)) return words;
        return next.Tag == Tag.Mark && reading.Tokens[phrase.Head].Tag is Tag.Pronoun && verb.Takes(Frames.AddresseeClause) && !verb.Takes(Frames.NounPhrase) ? words : null;
    }

    /// <summary>Passes over when, where and on what occasion it was said, where the content can still follow.</summary>
    private static int SkipAdjuncts(Reading reading, int at, int limit, CueVerb verb)
    {
        for (var skipped = 0; skipped < MostAdjuncts && at < limit; skipped++)
        {
            if (reading.TimeAt(at) is { } time && time.Words.First == at) { at = time.Words.End; continue; }
            var token = reading.Tokens[at];
            if (token.Tag == Tag.Adverb && at + 1 < limit && (reading.Tokens[at + 1].Is("that") || reading.Tokens[at + 1].Tag is Tag.Preposition or Tag.Mark)) { at++; continue; }
            if (token.Is(",") && at + 2 < limit && IsAdjunctOpener(reading, at + 1, verb) && EndOfAdjunct(reading, at + 1, limit) is var close && close < limit && reading.Tokens[close].Is(","))
            {
                at = close + 1;
                continue;
            }

            if (!IsAdjunctOpener(reading, at, verb)) break;
            var end = EndOfAdjunct(reading, at, limit);
            if (end == at || !(end >= limit || CanFollow(reading, end))) break;
            at = end;
        }

        return at;
    }

    private static bool IsAdjunctOpener(Reading reading, int at, CueVerb verb) =>
        reading.TimeAt(at) is not null
        || (reading.Tokens[at].Lower is "on" or "in" or "at" or "during" or "via" or "through" or "from" or "after" or "before" or "outside" or "following" or "alongside" or "over" or "late" or "early"
            && !verb.Prepositions.Contains(reading.Tokens[at].Lower));

    private static int EndOfAdjunct(Reading reading, int at, int limit)
    {
        for (var chained = 0; chained < MostAdjuncts; chained++)
        {
            if (reading.TimeAt(at) is { } time) { at = time.Words.End; if (at >= limit || reading.Tokens[at].Tag != Tag.Preposition) return at; }
            if (at + 1 >= limit || reading.Tokens[at].Tag is not (Tag.Preposition or Tag.To) && reading.Tokens[at].Lower is not ("late" or "early" or "following")) return at;
            if (reading.TimeAt(at + 1) is { } within) { at = within.Words.End; continue; }
            if (NounPhrases.BaseStartingAt(reading, at + 1, limit) is not { } phrase) return reading.Tokens[at + 1].Tag == Tag.Gerund ? at : at;
            at = phrase.Words.End;
        }

        return at;
    }

    private static bool CanFollow(Reading reading, int at)
    {
        var token = reading.Tokens[at];
        return token.Tag is Tag.Mark or Tag.Subordinator or Tag.Determiner or Tag.Pronoun or Tag.PossessivePronoun or Tag.Name or Tag.Conjunction or Tag.Wh or Tag.To or Tag.Adverb or Tag.Noun or Tag.Adjective
            || reading.TimeAt(at) is not null || token.Tag == Tag.Preposition;
    }
}
