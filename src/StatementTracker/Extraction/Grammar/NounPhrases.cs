using StatementTracker.Extraction.Mentions;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Grammar;

/// <summary>A noun phrase with what hangs on it: "a spokesman for the ministry".</summary>
/// <param name="Words">All of it.</param>
/// <param name="Head">Its head noun or name: "spokesman".</param>
internal readonly record struct NounPhrase(TokenRange Words, int Head);

/// <summary>Finds noun phrases leftwards and rightwards of a place, within one sentence.</summary>
internal static class NounPhrases
{
    /// <summary>How many prepositional phrases may hang on a head.</summary>
    private const int MostAttached = 6;

    /// <summary>The longest base phrase worth reading, in tokens.</summary>
    private const int Longest = 16;

    /// <summary>The phrase whose last word is at <paramref name="last"/>, or null; what hangs on a head by prepositions belongs to it.</summary>
    public static NounPhrase? EndingAt(Reading reading, int last)
    {
        var floor = reading.SentenceOf(last).Tokens.First;
        if (BaseEndingAt(reading, last, floor) is not { } tail) return null;
        var first = tail.Words.First;
        var head = tail.Head;
        for (var attached = 0; attached < MostAttached; attached++)
        {
            var before = first - 1;
            if (before <= floor || reading.Tokens[before].Tag is not (Tag.Preposition or Tag.To) || reading.Tokens[before].Lower is "than") break;
            var end = before - 1;
            if (reading.Tokens[end].Lower is "familiar" or "close" or "involved" or "briefed" or "based" or "knowledgeable" or "present") end--;
            if (end < floor || BaseEndingAt(reading, end, floor) is not { } owner || IsTime(reading, end)) return null;
            first = owner.Words.First;
            head = owner.Head;
        }

        return first > floor && reading.Tokens[first - 1].Tag is Tag.Preposition && reading.Tokens[first - 1].Lower is not "than" ? null
            : new NounPhrase(new TokenRange(first, last + 1), head);
    }

    /// <summary>The phrase without attachments whose last word is at <paramref name="last"/>, or null.</summary>
    public static NounPhrase? BaseEndingAt(Reading reading, int last, int floor)
    {
        var tokens = reading.Tokens;
        var end = tokens[last];
        if (end.Tag is Tag.Pronoun) return end.Lower is "there" or "nothing" or "something" or "everything" or "anything" ? null : new NounPhrase(new TokenRange(last, last + 1), last);
        if (end.Tag is Tag.Determiner)
            return end.Lower is "some" or "many" or "others" or "both" or "all" or "several" or "few" or "most" or "another" ? new NounPhrase(new TokenRange(last, last + 1), last) : null;
        if (end.Tag is not (Tag.Noun or Tag.Name or Tag.Number) && !(end.Tag == Tag.Adjective && end.IsCapitalized)) return null;
        var first = last;
        while (first > floor && last - first < Longest && Continues(reading, first - 1, first)) first--;
        while (first > floor && tokens[first - 1].Tag is Tag.Determiner or Tag.PossessivePronoun && first - 1 >= floor) first--;
        while (first < last && tokens[first].Tag is Tag.Possessive) first++;
        return new NounPhrase(new TokenRange(first, last + 1), last);
    }

    /// <summary>The phrase that begins at <paramref name="first"/>, with attachments that stand before <paramref name="limit"/>, or null.</summary>
    public static NounPhrase? StartingAt(Reading reading, int first, int limit)
    {
        if (BaseStartingAt(reading, first, limit) is not { } head) return null;
        var end = head.Words.End;
        for (var attached = 0; attached < MostAttached && end + 1 < limit; attached++)
        {
            if (reading.Tokens[end].Lower is not ("of" or "for" or "at" or "in" or "from" or "with") || IsTime(reading, end + 1)) break;
            if (BaseStartingAt(reading, end + 1, limit) is not { } next) break;
            end = next.Words.End;
        }

        return new NounPhrase(new TokenRange(first, end), head.Head);
    }

    public static NounPhrase? BaseStartingAt(Reading reading, int first, int limit)
    {
        var tokens = reading.Tokens;
        if (first >= limit) return null;
        if (tokens[first].Tag is Tag.Pronoun) return new NounPhrase(new TokenRange(first, first + 1), first);
        var end = first;
        while (end < limit && tokens[end].Tag is Tag.Determiner or Tag.PossessivePronoun) end++;
        var start = end;
        while (end < limit && end - start < Longest && (end == start ? StartsBase(tokens[end]) : Continues(reading, end - 1, end) && IsBase(tokens[end]))) end++;
        if (end > start && tokens[end - 1].Tag == Tag.Possessive) end--;
        while (end > start + 1 && tokens[end - 1] is { Tag: Tag.Adjective, IsCapitalized: false }) end--;
        if (end == start) return end > first && tokens[first].Tag == Tag.Determiner && tokens[first].Lower is not ("the" or "a" or "an" or "every" or "no") ? new NounPhrase(new TokenRange(first, end), first) : null;
        return new NounPhrase(new TokenRange(first, end), end - 1);
    }

    public static bool IsTime(Reading reading, int token) => reading.TimeAt(token) is not null;

    private static bool StartsBase(Token token) => IsBase(token) && token.Tag != Tag.Possessive;

    private static bool IsBase(Token token) =>
        token.Tag is Tag.Noun or Tag.Name or Tag.Adjective or Tag.Number or Tag.Possessive || (token.Is("&"));

    /// <summary>Whether <paramref name="left"/> belongs to the base phrase that goes on at <paramref name="right"/>.</summary>
    private static bool Continues(Reading reading, int left, int right)
    {
        var tokens = reading.Tokens;
        var (token, next) = (tokens[left], tokens[right]);
        if (token.Sentence != next.Sentence || token.Quotation != next.Quotation) return false;
        if (token.Is("&")) return true;
        if (token.Tag == Tag.Adverb) return next.Tag == Tag.Adjective && left > 0 && tokens[left - 1].Tag is Tag.Determiner or Tag.PossessivePronoun or Tag.Possessive;
        if (!IsBase(token)) return false;
        if (IsTime(reading, left) && next.Tag != Tag.Possessive) return false;
        if (IsTime(reading, right) && next.Tag != Tag.Possessive) return false;
        if (token.Tag == Tag.Noun && next.Tag == Tag.Name && !token.IsCapitalized) return SourceNouns.Of(token.Lower) is not null || token.Lower.Contains('-', StringComparison.Ordinal);
        return true;
    }
}
