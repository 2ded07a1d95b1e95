namespace StatementTracker.Extraction.Text;

internal enum TokenKind { Word, Number, Punctuation }

/// <summary>One word, number or mark of the text.</summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Word">As written.</param>
/// <param name="Lower">In lower case, its apostrophes straight: what word lists are compared with.</param>
/// <param name="Paragraph">The paragraph it stands in, from 0.</param>
internal sealed record Token(int Start, int End, TokenKind Kind, string Word, string Lower, int Paragraph)
{
    /// <summary>The sentence it stands in, from 0.</summary>
    public int Sentence { get; init; }

    /// <summary>The outermost quotation whose words it is one of (the marks themselves excluded), or -1 for the narrator's own words.</summary>
    public int Quotation { get; init; } = -1;

    /// <summary>True for a mark that opens or closes a quotation.</summary>
    public bool IsQuotationMark { get; init; }

    public Grammar.Tag Tag { get; init; }

    public bool IsWord => Kind == TokenKind.Word;

    /// <summary>True where the first letter is upper case.</summary>
    public bool IsCapitalized => Kind == TokenKind.Word && char.IsUpper(Word[0]);

    public bool Is(string lower) => Lower == lower;
}
