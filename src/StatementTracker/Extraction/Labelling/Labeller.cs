using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>Labels every token of an article, paragraph by paragraph, in time linear in its length.</summary>
internal sealed class Labeller(LabelModel model)
{
    /// <summary>In tokens; a longer paragraph is cut.</summary>
    private const int Longest = 1024;

    private static readonly Lazy<Labeller> Embedded = new(() => new Labeller(LabelModel.Embedded("attribution.model")));

    /// <summary>The one that ships; docs/model-card.md says what it learned from.</summary>
    public static Labeller Shipped => Embedded.Value;

    public Labelling Read(Reading reading, FeatureReader features)
    {
        var labels = new Label[reading.Tokens.Length];
        var (contents, cues) = (new float[labels.Length], new float[labels.Length]);
        var lattice = new Lattice(LabelScheme.Parts);
        foreach (var paragraph in Paragraphs(reading))
        {
            Score(features, paragraph, lattice);
            lattice.Decode(labels.AsSpan(paragraph.First, paragraph.Count));
            lattice.Backward();
            lattice.Margins(Labels.IsContent, contents.AsSpan(paragraph.First, paragraph.Count));
            lattice.Margins(Labels.IsCue, cues.AsSpan(paragraph.First, paragraph.Count));
        }

        return new Labelling(labels, contents, cues);
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

    private void Score(FeatureReader features, TokenRange paragraph, Lattice lattice)
    {
        Span<int> rows = stackalloc int[FeatureReader.Most];
        Span<int> joints = stackalloc int[3];
        lattice.Reset(paragraph.Count);
        for (var i = 0; i < paragraph.Count; i++)
        {
            var emission = lattice.Emission(i);
            emission.Clear();
            model.Add(rows[..features.Read(paragraph.First + i, paragraph, rows)], emission);
            features.ReadJoints(paragraph.First + i, paragraph, joints);
            model.Join(joints, lattice.Transition(i));
        }
    }
}
