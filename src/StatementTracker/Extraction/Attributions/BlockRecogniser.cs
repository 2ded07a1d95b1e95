using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Attributions;

/// <summary>A paragraph without quotation marks that the one before announces: "The mayor added:".</summary>
internal static class BlockRecogniser
{
    public static IEnumerable<Attribution> Find(Reading reading)
    {
        for (var i = 1; i < reading.Tokens.Length; i++)
        {
            if (reading.Tokens[i - 1].Paragraph == reading.Tokens[i].Paragraph || reading.Tokens[i].IsQuotationMark || Introduction.Announced(reading, i) is not { } announced) continue;
            var end = i;
            while (end < reading.Tokens.Length && reading.Tokens[end].Paragraph == reading.Tokens[i].Paragraph) end++;
            var content = new TokenRange(i, end);
            yield return new Attribution([content], announced.Cue, announced.Lemma, CueKind.Layout, announced.Sources, null, Mode.Of(reading, [content]), Occurrence.Uttered, false, 0.7);
        }
    }
}
