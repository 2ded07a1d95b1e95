using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Attributions;

/// <summary>
/// What stands under the labels of a transcript: paragraphs that begin with a name in capitals and a colon ("FALK: …"), quoted or not.
/// A quoted one goes on with the paragraphs that continue the quotation, up to the next label.
/// </summary>
internal static class TranscriptRecogniser
{
    private const int LongestLabel = 4;

    /// <summary>One label alone may be anything; a transcript has more.</summary>
    private const int FewestLabels = 2;

    public static IReadOnlyList<Attribution> Find(Reading reading)
    {
        var labels = new List<TokenRange>();
        for (var i = 0; i < reading.Tokens.Length; i++)
            if ((i == 0 || reading.Tokens[i - 1].Paragraph != reading.Tokens[i].Paragraph) && LabelAt(reading, reading.Tokens[i].IsQuotationMark ? i + 1 : i) is { } label) labels.Add(label);
        return labels.Count < FewestLabels ? [] : [.. labels.Select((label, index) => Under(reading, label, index + 1 < labels.Count ? labels[index + 1].First : reading.Tokens.Length)).OfType<Attribution>()];
    }

    private static TokenRange? LabelAt(Reading reading, int first)
    {
        var end = first;
        while (end < reading.Tokens.Length && end - first < LongestLabel && reading.Tokens[end].IsWord && reading.Tokens[end].Word.Length > 1 && !reading.Tokens[end].Word.AsSpan().ContainsAnyInRange('a', 'z')) end++;
        return end > first && end + 1 < reading.Tokens.Length && reading.Tokens[end].Is(":") && reading.Tokens[end + 1].Paragraph == reading.Tokens[first].Paragraph ? new TokenRange(first, end) : null;
    }

    private static Attribution? Under(Reading reading, TokenRange label, int next)
    {
        var contents = new List<TokenRange>();
        var first = label.End + 1;
        var quotation = reading.Tokens[label.First].Quotation;
        for (var end = first; first < next; first = end)
        {
            while (end < next && reading.Tokens[end].Paragraph == reading.Tokens[first].Paragraph) end++;
            var last = end;
            while (last > first && reading.Tokens[last - 1].IsQuotationMark) last--;
            var from = first;
            while (from < last && reading.Tokens[from].IsQuotationMark) from++;
            if (from < last) contents.Add(new TokenRange(from, last));
            if (quotation < 0 || end >= next || reading.Tokens[end].Paragraph == reading.Tokens[first].Paragraph || !Continues(reading, ref quotation)) break;
        }

        return contents.Count == 0 ? null
            : new Attribution(contents, new TokenRange(label.End, label.End + 1), ":", CueKind.Layout, [label], null, StatementMode.Direct, Occurrence.Uttered, false, 0.85);
    }

    /// <summary>Goes on to the quotation of the next paragraph where that continues this one.</summary>
    private static bool Continues(Reading reading, ref int quotation)
    {
        if (quotation + 1 >= reading.Quotations.Length || reading.Quotations[quotation + 1].Continues != quotation) return false;
        quotation++;
        return true;
    }
}
