namespace StatementTracker.Extraction.Text;

internal enum QuotationStyle { Curly, Angled, Straight, Single, StraightSingle }

/// <summary>What a mark can open or close, by the characters around it.</summary>
internal static class QuotationMarks
{
    /// <summary>True where the opener differs from the closer, so that a quotation in a quotation is told apart.</summary>
    public static bool Nest(QuotationStyle style) => style is QuotationStyle.Curly or QuotationStyle.Angled;

    public static QuotationStyle? OpenerStyle(string text, Token token)
    {
        if (token.Kind != TokenKind.Punctuation) return null;
        return token.Word[0] switch
        {
            '“' or '„' or '‟' => QuotationStyle.Curly,
            '«' => QuotationStyle.Angled,
            '"' when StandsBeforeWord(text, token) => QuotationStyle.Straight,
            '‘' or '‚' when StandsBeforeWord(text, token) => QuotationStyle.Single,
            '\'' or '`' when token.Word.Length == 2 => StandsBeforeWord(text, token) ? QuotationStyle.Straight : null,
            '\'' when StandsBeforeWord(text, token) => QuotationStyle.StraightSingle,
            _ => null,
        };
    }

    public static QuotationStyle? CloserStyle(string text, Token token)
    {
        if (token.Kind != TokenKind.Punctuation) return null;
        return token.Word[0] switch
        {
            '”' => QuotationStyle.Curly,
            '»' => QuotationStyle.Angled,
            '"' when !StandsBeforeWord(text, token) => QuotationStyle.Straight,
            '’' when StandsAfterQuoted(text, token) => QuotationStyle.Single,
            '\'' when token.Word.Length == 2 => StandsBeforeWord(text, token) ? null : QuotationStyle.Straight,
            '\'' when StandsAfterQuoted(text, token) => QuotationStyle.StraightSingle,
            _ => null,
        };
    }

    /// <summary>White space, a bracket, a dash or nothing before it, and no white space after it.</summary>
    private static bool StandsBeforeWord(string text, Token token)
    {
        var free = token.Start == 0 || char.IsWhiteSpace(text[token.Start - 1])
            || text[token.Start - 1] is '(' or '[' or '—' or '–' or '-' or '“' or '"' or '‘' or '/' or ':';
        return free && token.End < text.Length && !char.IsWhiteSpace(text[token.End]);
    }

    /// <summary>A closing single mark has no word after it; a plural's apostrophe ("ministers' talks") stands after an s and before a lower-case word.</summary>
    private static bool StandsAfterQuoted(string text, Token token)
    {
        if (token.Start == 0 || char.IsWhiteSpace(text[token.Start - 1])) return false;
        if (token.End < text.Length && char.IsLetterOrDigit(text[token.End])) return false;
        var plural = text[token.Start - 1] is 's' or 'S' && token.End + 1 < text.Length && text[token.End] == ' ' && char.IsLower(text[token.End + 1]);
        return !plural;
    }
}
