using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>
/// Joins the labeller to the rules: ends of contents move to where it surely sees them, quotations without a source get the one it
/// marks or go where it denies them, and what the rules did not find is added. Margins are in the model's steps, tuned on the dev articles.
/// </summary>
internal sealed class LabelJoiner(Labeller labeller)
{
    private const float LeastToAdd = 400;
    private const float LeastToDrop = 400;

    public static readonly LabelJoiner Shipped = new(new Labeller(LabelModel.Shipped));

    public Reading Read(Reading reading)
    {
        var labelling = labeller.Read(reading);
        var attributions = reading.Attributions.Where(attribution => !IsDenied(labelling, attribution)).ToList();
        new ContentMover(reading, labelling, attributions).Move();
        var covered = new bool[reading.Tokens.Length];
        foreach (var attribution in attributions)
            foreach (var content in attribution.Content) covered.AsSpan(content.First, content.Count).Fill(true);
        var parts = new LabelledParts(reading, labelling, covered);
        for (var i = 0; i < attributions.Count; i++)
            if (attributions[i] is { Cue: null, Sources.Count: 0 } nobodys) attributions[i] = parts.Sourced(nobodys);
        Add(reading, labelling, parts, covered, attributions);
        return AttributionFinder.With(reading, attributions);
    }

    /// <summary>
    /// Only of quotations that no cue attributes to anybody is the labeller's word taken: it learned from speech alone, and the record
    /// keeps attitudes and what states do with words as well.
    /// </summary>
    private static bool IsDenied(Labelling labelling, Attribution attribution) =>
        attribution is { Cue: null, Sources.Count: 0 } && labelling.Margin(attribution.Content) < -LeastToDrop;

    private static void Add(Reading reading, Labelling labelling, LabelledParts parts, bool[] covered, List<Attribution> attributions)
    {
        var byCue = new Attributed(reading, attributions);
        for (var i = 0; i < labelling.Length; i++)
        {
            if (labelling[i] != Label.ContentFirst) continue;
            var marked = labelling.PartAt(i);
            if (labelling.Margin([marked]) < LeastToAdd || covered.AsSpan(marked.First, marked.Count).Contains(true)) continue;
            if (parts.Attribute(marked) is { } attribution) byCue.Add(attribution);
        }
    }

    /// <summary>Attributions by the tokens of their cues: a content whose cue has another content already is a further part of it.</summary>
    private sealed class Attributed
    {
        private readonly Reading reading;
        private readonly List<Attribution> attributions;
        private readonly int[] owners;

        public Attributed(Reading reading, List<Attribution> attributions)
        {
            (this.reading, this.attributions, owners) = (reading, attributions, new int[reading.Tokens.Length]);
            Array.Fill(owners, -1);
            for (var i = 0; i < attributions.Count; i++) Claim(i);
        }

        public void Add(Attribution attribution)
        {
            var cue = attribution.Cue!.Value;
            for (var i = cue.First; i < cue.End; i++)
            {
                if (owners[i] < 0) continue;
                attributions[owners[i]] = WithPart(attributions[owners[i]], attribution.Content[0]);
                return;
            }

            attributions.Add(attribution);
            Claim(attributions.Count - 1);
        }

        private void Claim(int index)
        {
            if (attributions[index].Cue is { } cue) owners.AsSpan(cue.First, cue.Count).Fill(index);
        }

        private Attribution WithPart(Attribution attribution, TokenRange part)
        {
            var near = attribution.Content.Any(content => Math.Abs(reading.Tokens[content.First].Sentence - reading.Tokens[part.First].Sentence) <= 1);
            if (!near) return attribution;
            IReadOnlyList<TokenRange> parts = [.. attribution.Content.Append(part).OrderBy(content => content.First)];
            return attribution with { Content = parts, Mode = Mode.Of(reading, parts) };
        }
    }
}
