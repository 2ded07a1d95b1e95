using StatementTracker.Evaluation.Corpus;
using StatementTracker.Extraction;
using StatementTracker.Extraction.Labelling;

namespace StatementTracker.Evaluation.Training;

/// <summary>One paragraph with its features read once.</summary>
/// <param name="Labels">By the coders.</param>
/// <param name="Rows">The features of each token.</param>
/// <param name="Joints">Three for each token.</param>
internal sealed record TrainingParagraph(Label[] Labels, int[][] Rows, int[] Joints)
{
    public static IEnumerable<TrainingParagraph> Of(GoldArticle article, Reading reading, View view)
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

            yield return new TrainingParagraph(gold[paragraph.First..paragraph.End], rows, joints);
        }
    }
}
