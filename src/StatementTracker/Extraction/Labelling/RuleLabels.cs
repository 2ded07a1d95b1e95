using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>What the rules found, token by token: the labeller reads it as evidence beside the words.</summary>
internal sealed class RuleLabels
{
    private readonly byte[] labels;
    private readonly byte[] kinds;

    private RuleLabels(int tokens) => (labels, kinds) = (new byte[tokens], new byte[tokens]);

    public int this[int token] => labels[token];

    /// <summary>How the rule attributes what the token is part of, and how sure it is; 0 outside.</summary>
    public int Kind(int token) => kinds[token];

    public static RuleLabels Of(Reading reading)
    {
        var found = new RuleLabels(reading.Tokens.Length);
        foreach (var attribution in reading.Attributions)
        {
            var kind = (byte)(1 + ((int)attribution.Kind * 6) + (int)(attribution.Confidence * 5));
            foreach (var content in attribution.Content) found.Mark(content, Label.ContentFirst, kind);
        }

        foreach (var attribution in reading.Attributions)
        {
            var kind = (byte)(1 + ((int)attribution.Kind * 6) + (int)(attribution.Confidence * 5));
            foreach (var source in attribution.Sources) found.Mark(source, Label.SourceFirst, kind);
            if (attribution.Cue is { } cue) found.Mark(cue, Label.CueFirst, kind);
        }

        return found;
    }

    /// <summary>What is marked first stays: a content with what is nested in it is one content.</summary>
    private void Mark(TokenRange range, Label first, byte kind)
    {
        for (var i = range.First; i < range.End; i++)
        {
            if (labels[i] != 0) continue;
            labels[i] = (byte)(i == range.First ? first : first + 1);
            kinds[i] = kind;
        }
    }
}
