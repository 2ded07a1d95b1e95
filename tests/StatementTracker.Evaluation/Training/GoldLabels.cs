using StatementTracker.Evaluation.Corpus;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>The labels the coders' marks give to our tokens.</summary>
internal static class GoldLabels
{
    public static Label[] Of(GoldArticle article, Reading reading, View view)
    {
        var labels = new Label[reading.Tokens.Length];
        foreach (var statement in article.Statements.Where(statement => statement.CountsIn(view)))
        {
            foreach (var span in statement.ContentSpans) Mark(reading, labels, span, Label.ContentFirst);
            if (statement.CueSpan is { } cue) Mark(reading, labels, cue, Label.CueFirst);
            foreach (var span in statement.Speakers) Mark(reading, labels, span, Label.SourceFirst);
        }

        return labels;
    }

    /// <summary>A part that another one breaks begins anew after it.</summary>
    private static void Mark(Reading reading, Label[] labels, Offsets span, Label first)
    {
        var open = false;
        for (var i = FirstEndingAfter(reading, span.Start); i < labels.Length && reading.Tokens[i].Start < span.End; i++)
        {
            if (labels[i] != Label.Outside) { open = false; continue; }
            labels[i] = open ? first + 1 : first;
            open = true;
        }
    }

    private static int FirstEndingAfter(Reading reading, int offset)
    {
        var (low, high) = (0, reading.Tokens.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (reading.Tokens[middle].End <= offset) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
