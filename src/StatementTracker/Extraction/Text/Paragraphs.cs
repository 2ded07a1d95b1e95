namespace StatementTracker.Extraction.Text;

/// <summary>
/// Where paragraphs end. A line break ends one, but in hard-wrapped text, where paragraphs are set apart by blank lines,
/// a single break is only a space.
/// </summary>
internal sealed class Paragraphs
{
    private const int ShortestWrappedLine = 50;
    private const int LongestWrappedLine = 110;

    private readonly string text;
    private readonly bool wrapped;

    public Paragraphs(string text)
    {
        this.text = text;
        wrapped = IsHardWrapped(text);
    }

    /// <summary>Whether the white space from <paramref name="start"/> up to <paramref name="end"/> ends a paragraph.</summary>
    public bool Ends(int start, int end)
    {
        var breaks = LineBreaks(start, end);
        return breaks > 1 || (breaks == 1 && !wrapped);
    }

    private int LineBreaks(int start, int end)
    {
        var breaks = 0;
        for (var i = start; i < end; i++)
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 >= text.Length || text[i + 1] != '\n')) || text[i] is '\u2028' or '\u2029')
                breaks++;
        return breaks;
    }

    private static bool IsHardWrapped(string text)
    {
        int blank = 0, wrappedLines = 0, otherLines = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).Trim();
            if (line.IsEmpty) blank++;
            else if (line.Length is >= ShortestWrappedLine and <= LongestWrappedLine && line[^1] is not ('.' or '!' or '?' or '”' or '"')) wrappedLines++;
            else if (line.Length > LongestWrappedLine) otherLines++;
        }

        return blank > 0 && wrappedLines > 2 && otherLines == 0;
    }
}
