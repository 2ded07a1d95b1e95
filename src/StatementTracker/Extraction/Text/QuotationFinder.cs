using System.Runtime.InteropServices;

namespace StatementTracker.Extraction.Text;

/// <summary>
/// Finds outermost quotations, straight, curly, angled or single. A paragraph that ends inside a quotation continues in the next one
/// where that begins with an opening mark; an apostrophe is no mark.
/// </summary>
internal static class QuotationFinder
{
    private static readonly QuotationStyle[] Styles = Enum.GetValues<QuotationStyle>();

    public static Reading Read(Reading reading)
    {
        var tokens = reading.Tokens.ToArray();
        var quotations = new List<Quotation>();
        for (int first = 0, end; first < tokens.Length; first = end)
        {
            end = first + 1;
            while (end < tokens.Length && tokens[end].Paragraph == tokens[first].Paragraph) end++;
            ReadParagraph(reading.Text, tokens, new TokenRange(first, end), quotations);
        }

        return reading with { Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens), Quotations = [.. quotations] };
    }

    /// <summary>Finds the quotations of one paragraph, or of the words inside another quotation.</summary>
    public static void ReadParagraph(string text, Token[] tokens, TokenRange paragraph, List<Quotation> quotations)
    {
        var closers = Match(text, tokens, paragraph);
        for (var open = paragraph.First; open < paragraph.End; open++)
        {
            if (!closers.TryGetValue(open, out var close)) continue;
            var closed = close >= 0;
            if (!closed && !GoesOn(text, tokens, open, paragraph.End)) continue;
            if (!closed) close = paragraph.End;
            Add(tokens, open, close, closed, quotations, paragraph);
            open = close;
        }
    }

    /// <summary>Each opening mark with its closing one, or with -1.</summary>
    private static Dictionary<int, int> Match(string text, Token[] tokens, TokenRange paragraph)
    {
        var closers = new Dictionary<int, int>();
        var standing = Array.ConvertAll(Styles, _ => new Stack<int>());
        for (var i = paragraph.First; i < paragraph.End; i++)
        {
            if (QuotationMarks.CloserStyle(text, tokens[i]) is { } style && standing[(int)style].TryPop(out var open)) closers[open] = i;
            else if (QuotationMarks.OpenerStyle(text, tokens[i]) is { } opens && (QuotationMarks.Nest(opens) || standing[(int)opens].Count == 0))
            {
                standing[(int)opens].Push(i);
                closers[i] = -1;
            }
        }

        return closers;
    }

    /// <summary>An unclosed quotation is one only if the next paragraph opens with the same mark; single marks are mostly apostrophes and never go on.</summary>
    private static bool GoesOn(string text, Token[] tokens, int open, int next) =>
        next < tokens.Length && QuotationMarks.OpenerStyle(text, tokens[open]) is { } style && style is not (QuotationStyle.Single or QuotationStyle.StraightSingle)
        && QuotationMarks.OpenerStyle(text, tokens[next]) == style;

    private static void Add(Token[] tokens, int open, int close, bool closed, List<Quotation> quotations, TokenRange paragraph)
    {
        if (close <= open + 1) return;
        var index = quotations.Count;
        var goesOn = index > 0 && open == paragraph.First && !quotations[index - 1].Closed && quotations[index - 1].Close == open;
        quotations.Add(new Quotation(index, tokens[open].Paragraph, open, close, closed, goesOn ? index - 1 : -1));
        tokens[open] = tokens[open] with { IsQuotationMark = true };
        if (closed) tokens[close] = tokens[close] with { IsQuotationMark = true };
        for (var i = open + 1; i < close; i++) tokens[i] = tokens[i] with { Quotation = index };
    }
}
