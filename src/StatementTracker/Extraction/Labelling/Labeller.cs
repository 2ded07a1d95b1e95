using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>Labels every token of an article, paragraph by paragraph, in time linear in its length.</summary>
internal sealed class Labeller(LabelModel model)
{
    private const int Longest = 1024;

    public Labelling Read(Reading reading)
    {
        var labels = new Label[reading.Tokens.Length];
        var margins = new float[reading.Tokens.Length];
        var features = new FeatureReader(reading);
        var lattice = new Lattice();
        foreach (var paragraph in Paragraphs(reading))
        {
            model.Score(features, paragraph, lattice);
            lattice.Decode(labels.AsSpan(paragraph.First, paragraph.Count));
            lattice.ContentMargins(margins.AsSpan(paragraph.First, paragraph.Count));
        }

        return new Labelling(labels, margins);
    }

    /// <summary>The paragraphs; one that goes on and on is cut at the end of a sentence, so that the room its scores take is bounded.</summary>
    public static IEnumerable<TokenRange> Paragraphs(Reading reading)
    {
        var first = 0;
        for (var i = 1; i <= reading.Tokens.Length; i++)
        {
            if (i < reading.Tokens.Length && reading.Tokens[i].Paragraph == reading.Tokens[first].Paragraph && !(i - first >= Longest && reading.Tokens[i].Sentence != reading.Tokens[i - 1].Sentence)) continue;
            yield return new TokenRange(first, i);
            first = i;
        }
    }
}
