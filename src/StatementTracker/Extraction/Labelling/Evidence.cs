using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Labelling;

/// <summary>What speaks for and against the candidates of an article, in numbers: what the judge decides by.</summary>
internal sealed class Evidence
{
    /// <summary>How many numbers <see cref="Of"/> has.</summary>
    public const int Count = 63;

    private const int Far = 60;

    private readonly Reading reading;
    private readonly Labelling labelling;
    private readonly Dictionary<object, List<Candidate>> byCue = new(ReferenceEqualityComparer.Instance);
    private readonly Rivals contents;
    private readonly Rivals cues;

    public Evidence(Reading reading, Labelling labelling, IReadOnlyList<Candidate> candidates)
    {
        (this.reading, this.labelling) = (reading, labelling);
        (contents, cues) = (new Rivals(labelling.Length), new Rivals(labelling.Length));
        foreach (var candidate in candidates)
        {
            if (!byCue.TryGetValue(candidate.Cue, out var alike)) byCue[candidate.Cue] = alike = [];
            alike.Add(candidate);
            foreach (var part in candidate.Attribution.Content)
                for (var token = part.First; token < part.End; token++) contents.Add(token, candidate);
            if (candidate.Attribution.Cue is { } cue) cues.Add(cue.First, candidate);
        }
    }

    public double[] Of(Candidate candidate)
    {
        var attribution = candidate.Attribution;
        var (rule, seen) = (candidate.Rule, candidate.Seen);
        var content = attribution.Content;
        var (first, end) = (content[0].First, content[^1].End);
        var anchor = seen?.Spot.Anchor ?? attribution.Cue?.Last ?? first;
        var sentence = reading.SentenceOf(anchor).Tokens;
        TokenRange? source = attribution.Sources is [var one, ..] ? one : null;
        var length = content.Sum(part => part.Count);
        var sums = Sums(candidate);
        double[] evidence =
        [
            seen?.Margin ?? 0,
            Is(seen is not null) + Is(seen is { IsSpeech: true }),
            rule?.Confidence ?? -1,
            rule is null ? -1 : Candidate.Agreement(rule.Content, content),
            rule is null || seen is null ? -1 : Is(rule.Sources.Any(mine => seen.Sources.Any(mine.Overlaps))),
            seen is null ? -1 : Candidate.Agreement(seen.Contents, content),
            seen?.Contents.Count ?? 0,
            seen?.Sources.Count ?? 0,
            labelling.Margin(content),
            sums.Least,
            labelling.Margin(first),
            labelling.Margin(end - 1),
            Margin(first - 1),
            Margin(end),
            labelling.CueMargin(anchor),
            (double)attribution.Mode,
            (double)attribution.Kind,
            (double)attribution.Occurrence,
            Is(attribution.Negated),
            Is(attribution.Cue is null),
            length,
            content.Count,
            (double)length / Math.Max(1, sentence.Count),
            anchor < first ? first - anchor : anchor >= end ? end - anchor - 1 : 0,
            TagAt(first),
            TagAt(first - 1),
            TagAt(end - 1),
            TagAt(end),
            TagAt(end + 1),
            Is(first == sentence.First),
            Is(end >= sentence.End - 1),
            Is(Lower(first) == "that" || Lower(first - 1) == "that"),
            Is(Lower(first - 1) == ","),
            Is(Lower(end) == ","),
            sums.Verbs + sums.Auxiliaries,
            sums.Auxiliaries,
            sums.Openers,
            sums.Quoted / (double)length,
            TagAt(anchor),
            TagAt(anchor - 1),
            TagAt(anchor + 1),
            Is(CueLexicon.IsSpeech(attribution.CueLemma)) + (2 * Is(Verb(anchor) is { } verb && verb.Verb.Takes(Frames.Quotation))) + (4 * Is(Verb(anchor) is { Irrealis: true })),
            attribution.Cue?.Count ?? 0,
            source is null ? Far : Math.Clamp(source.Value.First - anchor, -Far, Far),
            source?.Count ?? 0,
            source is { } words ? TagAt(words.First) : -1,
            source is { } those ? TagAt(those.Last) : -1,
            Is(source is { } them && Tokens([them]).Any(i => reading.Tokens[i].Tag == Tag.Name)),
            Is(candidate.HasSpeaker),
            attribution.Sources.Count,
            Is(source is { } speaker && reading.Tokens[speaker.First].Sentence != reading.Tokens[anchor].Sentence),
            reading.Tokens[anchor].Paragraph,
            sentence.Count,
            Is(reading.Tokens[anchor].Quotation >= 0),
            contents.Count(anchor) - byCue[candidate.Cue].Count(other => other.Attribution.Content.Any(part => part.Contains(anchor))),
            contents.Surest(anchor, candidate.Cue),
            sums.Inner,
            sums.Overlapping,
            seen?.Behind ?? 0,
            Is(attribution == rule),
            seen?.Unnamed ?? 0,
            Surest(candidate),
            Closest(candidate),
        ];
        return evidence;
    }

    /// <summary>How well the surest other reading of the same cue does.</summary>
    private double Surest(Candidate candidate) => byCue[candidate.Cue].Where(other => other != candidate).Select(Rivals.MarginOf).DefaultIfEmpty(Rivals.None).Max();

    /// <summary>How much the readings of the same cue have in common with this one, on average.</summary>
    private double Closest(Candidate candidate) => byCue[candidate.Cue].Average(other => Candidate.Agreement(other.Attribution.Content, candidate.Attribution.Content));

    private VerbCue? Verb(int anchor) => VerbCueFinder.At(reading, anchor);

    /// <summary>What is counted over the tokens of the content, in one pass.</summary>
    private (int Verbs, int Auxiliaries, int Openers, int Quoted, float Least, double Inner, double Overlapping) Sums(Candidate candidate)
    {
        var (verbs, auxiliaries, openers, quoted, least, inner, overlapping) = (0, 0, 0, 0, float.MaxValue, Rivals.None, Rivals.None);
        foreach (var part in candidate.Attribution.Content)
        {
            for (var i = part.First; i < part.End; i++)
            {
                var token = reading.Tokens[i];
                if (token.Tag is Tag.Verb) verbs++;
                else if (token.Tag is Tag.Modal or Tag.Auxiliary) auxiliaries++;
                else if (token.Tag is Tag.Subordinator or Tag.Wh) openers++;
                if (token.Quotation >= 0) quoted++;
                least = Math.Min(least, labelling.Margin(i));
                inner = Math.Max(inner, cues.Surest(i, candidate.Cue));
                overlapping = Math.Max(overlapping, contents.Surest(i, candidate.Cue));
            }
        }

        return (verbs, auxiliaries, openers, quoted, least, inner, overlapping);
    }

    private double Margin(int token) => token >= 0 && token < labelling.Length ? labelling.Margin(token) : -100;

    private double TagAt(int token) => token >= 0 && token < reading.Tokens.Length ? (double)reading.Tokens[token].Tag : -1;

    private string Lower(int token) => token >= 0 && token < reading.Tokens.Length ? reading.Tokens[token].Lower : "";

    private static IEnumerable<int> Tokens(IReadOnlyList<TokenRange> ranges) => ranges.SelectMany(range => Enumerable.Range(range.First, range.Count));

    private static double Is(bool holds) => holds ? 1 : 0;
}
