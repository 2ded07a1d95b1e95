using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace StatementTracker.Extraction.Text;

/// <summary>
/// Cuts the text into words, numbers and marks. Clitics ("'s", "'ll") are words of their own, abbreviations keep their full stops,
/// hyphenated words are one word; no token cuts a surrogate pair.
/// </summary>
internal static class Tokenizer
{
    private static readonly WordList Abbreviations = WordList.Load(typeof(Tokenizer), "abbreviations.txt");
    private static readonly string[] Clitics = ["'s", "'ll", "'re", "'ve", "'d", "'m"];

    public static Reading Read(Reading reading)
    {
        var text = reading.Text;
        var paragraphs = new Paragraphs(text);
        var pool = new WordPool();
        var tokens = new List<Token>(text.Length / 5);
        var paragraph = 0;
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]))
            {
                var start = at;
                while (at < text.Length && (char.IsWhiteSpace(text[at]) || char.IsControl(text[at]))) at++;
                if (tokens.Count > 0 && paragraphs.Ends(start, at)) paragraph++;
                continue;
            }

            var (end, kind) = Next(text, at);
            Add(tokens, text, at, end, kind, paragraph, pool);
            at = end;
        }

        return reading with { Tokens = tokens.ToImmutableArray() };
    }

    private static (int End, TokenKind Kind) Next(string text, int at)
    {
        if (IsDigit(text, at)) return (EndOfWord(text, at), TokenKind.Number);
        if (IsLetter(text, at) || (text[at] is '@' or '#' && IsLetter(text, at + 1))) return (EndOfWord(text, at + Width(text, at)), TokenKind.Word);
        var end = at + Width(text, at);
        if (text[at] is '.' or '-' || (text[at] is '\'' or '`' && end < text.Length && text[end] == text[at]))
            while (end < text.Length && text[end] == text[at]) end++;
        return (end, TokenKind.Punctuation);
    }

    private static int EndOfWord(string text, int at)
    {
        var start = at;
        while (at < text.Length)
        {
            if (IsLetter(text, at) || IsDigit(text, at) || IsMark(text, at) || text[at] == '_') at += Width(text, at);
            else if (text[at] is '-' or '‐' or '‑' or '\'' or '’' or '&' && IsAlphanumeric(text, at + 1)) at++;
            else if (text[at] is '.' or ',' or ':' && IsDigit(text, at + 1) && char.IsDigit(text[at - 1])) at++;
            else if (text[at] == '.' && IsAbbreviation(text, start, at)) at++;
            else break;
        }

        return at;
    }

    /// <summary>Whether the full stop belongs to the word before it: an initial ("U.S.", "J.") or a listed abbreviation ("Sen.").</summary>
    private static bool IsAbbreviation(string text, int start, int stop)
    {
        var word = start > 0 && IsLetter(text, start - 1) ? start - 1 : start;
        var lastStop = text.AsSpan(word, stop - word).LastIndexOf('.');
        if (stop - word - (lastStop + 1) == 1 && char.IsLetter(text[stop - 1])) return char.IsUpper(text[stop - 1]) || lastStop >= 0 || IsLetter(text, stop + 1);
        return lastStop < 0 && stop - word <= Abbreviations.Longest && Abbreviations.Contains(text[word..stop].ToLowerInvariant());
    }

    private static void Add(List<Token> tokens, string text, int start, int end, TokenKind kind, int paragraph, WordPool pool)
    {
        var (word, lower) = pool.Of(text.AsSpan(start, end - start));
        foreach (var clitic in kind == TokenKind.Punctuation || !lower.Contains('\'', StringComparison.Ordinal) ? [] : Clitics)
        {
            if (lower.Length <= clitic.Length || !lower.EndsWith(clitic, StringComparison.Ordinal)) continue;
            var cut = end - clitic.Length;
            var (stem, lowerStem) = pool.Of(text.AsSpan(start, cut - start));
            tokens.Add(new Token(start, cut, kind, stem, lowerStem, paragraph));
            tokens.Add(new Token(cut, end, TokenKind.Word, pool.Of(text.AsSpan(cut, end - cut)).Word, clitic, paragraph));
            return;
        }

        tokens.Add(new Token(start, end, kind, word, lower, paragraph));
    }

    private static int Width(string text, int at) => char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;

    private static bool IsAlphanumeric(string text, int at) => IsLetter(text, at) || IsDigit(text, at);

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsDigit(text[at]);

    private static bool IsLetter(string text, int at) =>
        at < text.Length && (char.IsLetter(text[at]) || (Width(text, at) == 2 && Rune.IsLetter(Rune.GetRuneAt(text, at))));

    private static bool IsMark(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format;
}
