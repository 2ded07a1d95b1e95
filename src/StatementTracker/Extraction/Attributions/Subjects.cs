using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Attributions;

/// <summary>Finds who a verb has as its subject: one phrase each for joint subjects, appositives left out.</summary>
internal static class Subjects
{
    /// <summary>How far back, in tokens, a subject may stand.</summary>
    private const int Reach = 60;

    private const int MostJoint = 6;

    /// <summary>The subjects of the verb group that begins at <paramref name="verb"/>; empty where there is none to its left.</summary>
    public static IReadOnlyList<TokenRange> Before(Reading reading, int verb)
    {
        var floor = Floor(reading, verb);
        var at = SkipBack(reading, verb - 1, floor);
        if (at < floor) return [];
        var token = reading.Tokens[at];
        if (token.Tag == Tag.Wh || (token.Is("that") && token.Tag == Tag.Subordinator)) return Relative(reading, at, floor);
        if (token.Tag == Tag.Conjunction) return Shared(reading, verb);
        if (token.Tag == Tag.Mark) return IsPause(token) ? AroundInsertion(reading, at, floor) : [];
        if (NounPhrases.EndingAt(reading, at) is { } phrase) return phrase.Words.First >= floor ? Joint(reading, phrase, floor) : [];
        return AfterAdverbial(reading, at, floor) is { } name ? [name] : [];
    }

    /// <summary>"At a meeting with the board X said": a name right before the verb, where the sentence began with a preposition.</summary>
    private static TokenRange? AfterAdverbial(Reading reading, int at, int floor)
    {
        if (reading.Tokens[floor].Tag != Tag.Preposition || reading.Tokens[at].Tag != Tag.Name || reading.TimeAt(at) is not null || reading.Tokens[at - 1].Tag == Tag.Preposition) return null;
        return new TokenRange(at, at + 1);
    }

    /// <summary>What a relative pronoun stands for, or null.</summary>
    public static TokenRange? Antecedent(Reading reading, int relative)
    {
        var floor = reading.SentenceOf(relative).Tokens.First;
        if (Relative(reading, relative, floor) is [var found, ..]) return found;
        var last = relative - 1;
        if (last >= floor && reading.Tokens[last].Is(",")) last--;
        return reading.Tokens[relative].Is("who") && last >= floor && NounPhrases.EndingAt(reading, last) is { } phrase ? phrase.Words : null;
    }

    /// <summary>The subject a verb shares with the one before it in its sentence: "X denied it and said", "X left, saying".</summary>
    public static IReadOnlyList<TokenRange> Shared(Reading reading, int verb)
    {
        var floor = Floor(reading, verb);
        for (var i = verb - 1; i >= floor; i--)
        {
            if (reading.Tokens[i].Tag is not (Tag.Verb or Tag.Auxiliary or Tag.Modal) || reading.Tokens[i].Quotation != reading.Tokens[verb].Quotation) continue;
            var first = i;
            while (first > floor && reading.Tokens[first - 1].Tag is Tag.Auxiliary or Tag.Modal or Tag.Adverb or Tag.Negation) first--;
            var at = SkipBack(reading, first - 1, floor);
            if (at < floor) return [];
            var token = reading.Tokens[at];
            if (token.Lower is "who" or "which") return Relative(reading, at, floor);
            var found = token.Tag == Tag.Mark
                ? IsPause(token) ? AroundInsertion(reading, at, floor) : []
                : NounPhrases.EndingAt(reading, at) is { } phrase && phrase.Words.First >= floor && Agents.CanSpeak(reading, phrase) ? Joint(reading, phrase, floor) : [];
            if (found.Count > 0) return found;
            i = first;
        }

        return [];
    }

    /// <summary>The subject after an inverted verb: "said X", "says the ministry's spokesman"; empty where none stands there.</summary>
    public static IReadOnlyList<TokenRange> After(Reading reading, int end)
    {
        if (end >= reading.Tokens.Length) return [];
        var limit = reading.SentenceOf(end - 1).Tokens.End;
        if (end >= limit || NounPhrases.StartingAt(reading, end, limit) is not { } phrase || !(Agents.CanSpeak(reading, phrase) || IsNounAfterQuotation(reading, end, phrase))) return [];
        var found = new List<TokenRange> { phrase.Words };
        var next = phrase.Words.End;
        while (found.Count < MostJoint && next + 1 < limit && reading.Tokens[next].Lower is "and" or "," && NounPhrases.StartingAt(reading, next + 1, limit) is { } other
            && Agents.IsNamed(reading, other) && Agents.IsNamed(reading, phrase) && !IsVerbal(reading, other.Words.End, limit))
        {
            if (reading.Tokens[next].Is(",") && !(other.Words.End < limit && reading.Tokens[other.Words.End].Lower is "and" or ",")) break;
            found.Add(other.Words);
            next = other.Words.End;
        }

        return found;
    }

    /// <summary>Whoever stands after "…,” said" speaks, whatever the noun.</summary>
    private static bool IsNounAfterQuotation(Reading reading, int end, NounPhrase phrase) =>
        end >= 2 && reading.Tokens[end - 2].IsQuotationMark && reading.Tokens[phrase.Head].Tag == Tag.Noun && reading.TimeAt(phrase.Head) is null;

    private static List<TokenRange> Relative(Reading reading, int at, int floor)
    {
        if (reading.Tokens[at].Lower is not ("who" or "which" or "that")) return [];
        var last = at - 1;
        if (last >= floor && reading.Tokens[last].Is(",")) last--;
        return last >= floor && NounPhrases.EndingAt(reading, last) is { } phrase && Agents.CanSpeak(reading, phrase) ? [phrase.Words] : [];
    }

    /// <summary>The phrase before an insertion that ends at a comma or dash: "X, a lawyer from Y, said".</summary>
    private static List<TokenRange> AroundInsertion(Reading reading, int close, int floor)
    {
        List<TokenRange> best = [];
        for (var i = close - 1; i > floor; i--)
        {
            if (!IsPause(reading.Tokens[i])) continue;
            if (NounPhrases.EndingAt(reading, SkipBack(reading, i - 1, floor)) is not { } phrase || phrase.Words.First < floor || !Agents.CanSpeak(reading, phrase)) continue;
            if (!IsClauseStart(reading, phrase.Words.First, floor) && !Agents.IsNamed(reading, phrase)) continue;
            var indefinite = reading.Tokens[phrase.Words.First].Lower is "a" or "an";
            if (best.Count > 0 && !(indefinite || Agents.IsNamed(reading, phrase) && IsClauseStart(reading, phrase.Words.First, floor))) continue;
            if (NamedInside(reading, i, close) is { } name && !Agents.IsNamed(reading, phrase)) return [name];
            best = Joint(reading, phrase, floor);
            if (Agents.IsNamed(reading, phrase) && !indefinite && IsClauseStart(reading, phrase.Words.First, floor) && reading.Tokens[Math.Max(floor, phrase.Words.First - 1)].Lower is not ",") break;
            if (!indefinite) break;
        }

        return best;
    }

    /// <summary>"The minister, X, said": the name between the marks, where it is all that stands there.</summary>
    private static TokenRange? NamedInside(Reading reading, int open, int close) =>
        NounPhrases.BaseEndingAt(reading, close - 1, open + 1) is { } name && name.Words.First == open + 1 && Agents.IsNamed(reading, name) && reading.Tokens[open + 1].Tag == Tag.Name ? name.Words : null;

    private static List<TokenRange> Joint(Reading reading, NounPhrase phrase, int floor)
    {
        var found = new List<TokenRange> { phrase.Words };
        while (found.Count < MostJoint)
        {
            var at = found[0].First - 1;
            if (at - 1 < floor) break;
            var list = found.Count > 1 && reading.Tokens[at].Is(",");
            if (!list && reading.Tokens[at].Lower is not ("and" or "&")) break;
            if (reading.Tokens[at - 1].Is(",")) at--;
            if (NounPhrases.EndingAt(reading, at - 1) is not { } other || other.Words.First < floor || !Agents.CanSpeak(reading, other)) break;
            var before = other.Words.First - 1;
            if (before >= floor && reading.Tokens[before].Tag is Tag.Verb or Tag.Gerund or Tag.Auxiliary or Tag.Preposition or Tag.To) break;
            if (IsOneBody(reading, other, found[0]))
            {
                found[0] = new TokenRange(other.Words.First, found[0].End);
                continue;
            }

            found.Insert(0, other.Words);
        }

        return found;
    }

    /// <summary>"the presidents of X and Y": what comes after "and" hangs on the head, too.</summary>
    private static bool IsOneBody(Reading reading, NounPhrase other, TokenRange last)
    {
        for (var i = other.Head + 1; i < other.Words.End; i++)
            if (reading.Tokens[i].Lower is "of" or "from" or "between") return last.Count == 1 && reading.Tokens[last.First].Tag == Tag.Name;
        return false;
    }

    /// <summary>Passes over what may stand between subject and verb: a time ("X on Tuesday said") and a bracket ("X (Party) said").</summary>
    private static int SkipBack(Reading reading, int at, int floor)
    {
        while (at >= floor)
        {
            if (reading.Tokens[at].Is(")"))
            {
                var open = at;
                while (open > floor && !reading.Tokens[open].Is("(")) open--;
                if (open == floor) return at;
                at = open - 1;
            }
            else if (reading.TimeAt(at) is { } time && at > floor && time.Words.First > floor)
            {
                at = time.Words.First - 1;
                if (reading.Tokens[at].Tag == Tag.Preposition) at--;
            }
            else
            {
                break;
            }
        }

        return at;
    }

    /// <summary>Nothing before the sentence, nor across the marks of a quotation.</summary>
    private static int Floor(Reading reading, int verb)
    {
        var tokens = reading.Tokens;
        var floor = Math.Max(reading.SentenceOf(verb).Tokens.First, verb - Reach);
        var quotation = tokens[verb].Quotation;
        for (var i = verb - 1; i >= floor; i--)
        {
            if (quotation >= 0 ? tokens[i].Quotation != quotation : tokens[i].IsQuotationMark && !IsShort(reading, i)) return i + 1;
        }

        return floor;
    }

    /// <summary>A quotation of a few words is part of the sentence around it.</summary>
    private static bool IsShort(Reading reading, int mark)
    {
        var quotation = reading.ClosesQuotation(mark) ? reading.Tokens[mark - 1].Quotation : reading.Tokens[mark + 1].Quotation;
        return quotation < 0 || reading.Quotations[quotation].Content.Count <= 3;
    }

    public static bool IsClauseStart(Reading reading, int first, int floor) =>
        first <= floor || reading.Tokens[first - 1].Tag is Tag.Mark or Tag.Conjunction or Tag.Subordinator or Tag.Wh
        || reading.Tokens[first - 1].Lower is "as" or "after" or "before" or "since" or "until";

    private static bool IsPause(Token token) => token.Word is "," or "—" or "–" or "--" or "-";

    private static bool IsVerbal(Reading reading, int at, int limit) =>
        at < limit && reading.Tokens[at].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal;
}
