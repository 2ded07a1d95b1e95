using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>Moves the ends of contents to where the labeller surely sees them.</summary>
internal sealed class ContentMover
{
    private const float LeastToMove = 2000;

    /// <summary>In tokens, counted from both ends together.</summary>
    private const int Farthest = 80;

    private readonly Reading reading;
    private readonly Labelling labelling;
    private readonly List<Attribution> attributions;
    private readonly int[] owners;

    public ContentMover(Reading reading, Labelling labelling, List<Attribution> attributions)
    {
        (this.reading, this.labelling, this.attributions, owners) = (reading, labelling, attributions, new int[reading.Tokens.Length]);
        foreach (var attribution in attributions)
            foreach (var content in attribution.Content)
                for (var i = content.First; i < content.End; i++) owners[i]++;
    }

    public void Move()
    {
        for (var i = 0; i < attributions.Count; i++)
        {
            if (attributions[i] is not { Content: [var content] } attribution || Seen(content) is not { } seen || !IsBetter(attribution, content, seen)) continue;
            IReadOnlyList<TokenRange> contents = [seen];
            attributions[i] = attribution with { Content = contents, Mode = Mode.Of(reading, contents) };
        }
    }

    /// <summary>The labelled content that the content begins in, or that begins in it; one that leaves less than half of it is another.</summary>
    private TokenRange? Seen(TokenRange content)
    {
        var first = content.First;
        while (first < content.End && !Labels.IsContent(labelling[first])) first++;
        if (first == content.End) return null;
        var seen = LabelledParts.Trim(reading, labelling.PartAt(first));
        return seen == content || seen.Count < LabelledParts.FewestTokens || seen.Count * 2 < content.Count ? null : seen;
    }

    private bool IsBetter(Attribution attribution, TokenRange content, TokenRange seen)
    {
        if (Math.Abs(seen.First - content.First) + Math.Abs(seen.End - content.End) > Farthest) return false;
        var (gain, count) = (0f, 0);
        for (var i = Math.Min(seen.First, content.First); i < Math.Max(seen.End, content.End); i++)
        {
            var (inside, was) = (seen.Contains(i), content.Contains(i));
            if (inside == was) continue;
            if ((inside && owners[i] > 0) || (was && owners[i] > 1)) return false;
            if (inside && (attribution.Cue?.Contains(i) == true || attribution.Sources.Any(source => source.Contains(i)))) return false;
            gain += inside ? labelling.Margin(i) : -labelling.Margin(i);
            count++;
        }

        return count > 0 && gain / count >= LeastToMove;
    }
}
