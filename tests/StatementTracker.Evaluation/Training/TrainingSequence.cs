using StatementTracker.Evaluation.Corpus;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>One stretch of tokens with its features read once.</summary>
/// <param name="Labels">By the coders.</param>
/// <param name="Rows">The features of each token.</param>
/// <param name="Further">More features of each token, in arrays that stretches share; empty where there are none.</param>
/// <param name="Joints">Three for each token.</param>
/// <param name="Anchor">The only token that can be the cue, or -1 where any can.</param>
internal sealed record TrainingSequence(Label[] Labels, int[][] Rows, int[][] Further, int[] Joints, int Anchor)
{
    /// <summary>The paragraphs of an article.</summary>
    public static IEnumerable<TrainingSequence> Paragraphs(GoldArticle article, Reading reading, View view)
    {
        var gold = GoldLabels.Of(article, reading, view);
        var features = new FeatureReader(reading);
        var buffer = new int[FeatureReader.Most];
        foreach (var paragraph in Labeller.Paragraphs(reading))
        {
            var rows = new int[paragraph.Count][];
            var joints = new int[paragraph.Count * 3];
            for (var i = 0; i < rows.Length; i++)
            {
                rows[i] = buffer[..features.Read(paragraph.First + i, paragraph, buffer)];
                features.ReadJoints(paragraph.First + i, paragraph, joints.AsSpan(i * 3, 3));
            }

            yield return new TrainingSequence(gold[paragraph.First..paragraph.End], rows, [], joints, -1);
        }
    }

    /// <summary>The surroundings of the possible cues of an article.</summary>
    public static IEnumerable<TrainingSequence> Cues(GoldArticle article, Reading reading, Labeller labeller)
    {
        var features = new FeatureReader(reading);
        var labelling = labeller.Read(reading, features);
        var around = new ArgumentFeatures(reading, features, labelling);
        var own = new int[labelling.Length][];
        var buffer = new int[Math.Max(ArgumentFeatures.MostOwn, ArgumentFeatures.MostRelative)];
        foreach (var spot in CueSpot.In(reading, features.Tokens, labelling, Doubt.Learning))
        {
            var anchor = reading.Tokens[spot.Anchor];
            if (article.DiscardSpans.Any(span => span.Start < anchor.End && anchor.Start < span.End)) continue;
            var cue = around.Look(spot);
            var rows = new int[spot.Window.Count][];
            var joints = new int[rows.Length * 3];
            for (var i = 0; i < rows.Length; i++)
            {
                var at = spot.Window.First + i;
                own[at] ??= buffer[..around.ReadOwn(at, buffer)];
                rows[i] = buffer[..around.ReadRelative(at, cue, buffer)];
                around.ReadJoints(at, cue, joints.AsSpan(i * 3, 3));
            }

            yield return new TrainingSequence(GoldLabels.Of(article, reading, spot), rows, own[spot.Window.First..spot.Window.End], joints, spot.Anchor - spot.Window.First);
        }
    }
}
