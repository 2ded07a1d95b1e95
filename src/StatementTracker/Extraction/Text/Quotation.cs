namespace StatementTracker.Extraction.Text;

/// <summary>One outermost quotation of a paragraph.</summary>
/// <param name="Index">Its place among the quotations of the text.</param>
/// <param name="Paragraph">The paragraph it stands in.</param>
/// <param name="Open">The token of the opening mark.</param>
/// <param name="Close">The token of the closing mark, or, where the paragraph ends unclosed, one past its last word.</param>
/// <param name="Closed">False where the quotation goes on in the next paragraph.</param>
/// <param name="Continues">The quotation of the paragraph before that this one goes on with, or -1.</param>
internal readonly record struct Quotation(int Index, int Paragraph, int Open, int Close, bool Closed, int Continues)
{
    /// <summary>The words between the marks.</summary>
    public TokenRange Content => new(Open + 1, Close);

    /// <summary>The words with their marks.</summary>
    public TokenRange Whole => new(Open, Closed ? Close + 1 : Close);
}
