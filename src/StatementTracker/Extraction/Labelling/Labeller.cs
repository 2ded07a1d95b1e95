using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>Labels every token of an article, paragraph by paragraph, in time linear in its length.</summary>
internal sealed class Labeller(LabelModel model)
{
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

    public static IEnumerable<TokenRange> Paragraphs(Reading reading)
    {
        var first = 0;
        for (var i = 1; i <= reading.Tokens.Length; i++)
        {
            if (i < reading.Tokens.Length && reading.Tokens[i].Paragraph == reading.Tokens[first].Paragraph) continue;
            yield return new TokenRange(first, i);
            first = i;
        }
    }
}
