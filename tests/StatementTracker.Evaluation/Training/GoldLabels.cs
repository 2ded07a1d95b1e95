using StatementTracker.Evaluation.Corpus;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>The labels the coders' marks give to our tokens.</summary>
internal static class GoldLabels
{
    /// <summary>All parts in the article.</summary>
    public static Label[] Of(GoldArticle article, Reading reading, View view)
    {
        var labels = new Label[reading.Tokens.Length];
        foreach (var statement in article.Statements.Where(statement => statement.CountsIn(view)))
        {
            foreach (var span in statement.ContentSpans) Mark(reading, labels, 0, span, Label.ContentFirst);
            if (statement.CueSpan is { } cue) Mark(reading, labels, 0, cue, Label.CueFirst);
            foreach (var span in statement.Speakers) Mark(reading, labels, 0, span, Label.SourceFirst);
        }

        return labels;
    }

    /// <summary>What the cue at a place attributes to whom; all outside where it is none.</summary>
    public static Label[] Of(GoldArticle article, Reading reading, CueSpot spot)
    {
        var labels = new Label[spot.Window.Count];
        var anchor = reading.Tokens[spot.Anchor];
        if (article.Statements.FirstOrDefault(statement => statement.CueSpan is { } cue && cue.Start < anchor.End && anchor.Start < cue.End) is not { } gold) return labels;
        foreach (var span in gold.ContentSpans) Mark(reading, labels, spot.Window.First, span, Label.ContentFirst);
        if (!labels.Contains(Label.ContentFirst)) return labels;
        foreach (var span in gold.Speakers) Mark(reading, labels, spot.Window.First, span, Label.SourceFirst);
        labels[spot.Anchor - spot.Window.First] = gold.Speech is true ? Label.CueFirst : Label.AttitudeCue;
        if (spot.Anchor - spot.Window.First + 1 is var next && next < labels.Length && Labels.IsRest(labels[next])) labels[next]--;
        return labels;
    }

    /// <summary>A part that another one breaks begins anew after it.</summary>
    private static void Mark(Reading reading, Label[] labels, int from, Offsets span, Label first)
    {
        var open = false;
        for (var i = Math.Max(from, FirstEndingAfter(reading, span.Start)); i < from + labels.Length && reading.Tokens[i].Start < span.End; i++)
        {
            if (labels[i - from] != Label.Outside) { open = false; continue; }
            labels[i - from] = open ? first + 1 : first;
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
