namespace StatementTracker.Model;

/// <summary>
/// A half-open range of UTF-16 code units in an article's stored text with the words it covers, so that
/// <c>text[Start..End] == Exact</c> always holds: W3C Web Annotation's TextPositionSelector and TextQuoteSelector in one.
/// </summary>
/// <param name="Start">First UTF-16 code unit.</param>
/// <param name="End">One past the last UTF-16 code unit.</param>
/// <param name="Exact">The covered text, verbatim.</param>
public sealed record TextSpan(int Start, int End, string Exact)
{
    /// <exception cref="ArgumentOutOfRangeException">The range is empty or leaves the text.</exception>
    public static TextSpan Of(string text, int start, int end)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(end, text.Length);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(start, end);
        return new TextSpan(start, end, text[start..end]);
    }

    public int Length => End - Start;

    public bool Overlaps(TextSpan other) => Start < other.End && other.Start < End;

    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}
