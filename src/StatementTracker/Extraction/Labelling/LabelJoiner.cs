using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Labelling;

/// <summary>Adds what the labeller marks and the rules did not find.</summary>
internal sealed class LabelJoiner(Labeller labeller)
{
    private static float Env(string n, float d) => float.Parse(Environment.GetEnvironmentVariable(n) ?? d.ToString(System.Globalization.CultureInfo.InvariantCulture), System.Globalization.CultureInfo.InvariantCulture);

    private static readonly float LeastToAdd = Env("ADD", 0);
    private static readonly float LeastToDrop = Env("DROP", 1e9f);
    private static readonly float LeastToMove = Env("MOVE", 1e9f);

    private const int FewestWords = 2;

    /// <summary>How far from its content a cue may stand, in tokens.</summary>
    private const int Reach = 40;

    public Reading Read(Reading reading)
    {
        var labelling = labeller.Read(reading);
        var kept = reading.Attributions.Where(attribution => !IsDenied(labelling, attribution)).ToList();
        var owners = new int[reading.Tokens.Length];
        foreach (var attribution in kept)
            foreach (var content in attribution.Content)
                for (var i = content.First; i < content.End; i++) owners[i]++;
        var covered = new bool[reading.Tokens.Length];
        for (var i = 0; i < kept.Count; i++)
        {
            kept[i] = Moved(reading, labelling, kept[i], owners);
            foreach (var content in kept[i].Content) covered.AsSpan(content.First, content.Count).Fill(true);
        }

        var added = new List<Attribution>();
        for (var i = 0; i < labelling.Labels.Length; i++)
        {
            if (labelling.Labels[i] != Label.ContentFirst) continue;
            var content = new TokenRange(i, labelling.EndOf(i));
            if (Attribute(reading, labelling, content, covered) is not { } attribution) continue;
            if (added.Count > 0 && added[^1].Cue == attribution.Cue)
            {
                IReadOnlyList<TokenRange> parts = [.. added[^1].Content, .. attribution.Content];
                added[^1] = added[^1] with { Content = parts, Mode = Mode.Of(reading, parts) };
            }
            else
            {
                added.Add(attribution);
            }
        }

        return reading with { Attributions = [.. kept.Concat(added).OrderBy(attribution => attribution.First).ThenBy(attribution => attribution.Anchor)] };
    }

    private static bool IsDenied(Labelling labelling, Attribution attribution)
    {
        var (sum, count) = (0f, 0);
        foreach (var content in attribution.Content)
        {
            for (var i = content.First; i < content.End; i++) sum += labelling.Margins[i];
            count += content.Count;
        }

        return sum / count < -LeastToDrop;
    }

    /// <summary>The attribution with the ends of its content where the labeller surely sees them.</summary>
    private static Attribution Moved(Reading reading, Labelling labelling, Attribution attribution, int[] owners)
    {
        if (attribution.Content is not [var content]) return attribution;
        var first = content.First;
        if (labelling.Labels[first] == Label.ContentRest)
            while (first > 0 && labelling.Labels[first] == Label.ContentRest) first--;
        else
            while (first < content.End && labelling.Labels[first] != Label.ContentFirst) first++;
        if (first == content.End) return attribution;
        var marked = new TokenRange(first, labelling.EndOf(first));
        if (Trim(reading, marked) is not { Count: >= FewestWords } moved || moved == content) return attribution;
        var (gain, count) = (0f, 0);
        for (var i = Math.Min(moved.First, content.First); i < Math.Max(moved.End, content.End); i++)
        {
            var (inside, was) = (moved.Contains(i), content.Contains(i));
            if (inside == was) continue;
            if (inside && owners[i] > 0 || was && owners[i] > 1) return attribution;
            if (inside && (attribution.Cue is { } cue && cue.Contains(i) || attribution.Sources.Any(source => source.Contains(i)))) return attribution;
            gain += inside ? labelling.Margins[i] : -labelling.Margins[i];
            count++;
        }

        if (count == 0 || gain / count < LeastToMove) return attribution;
        IReadOnlyList<TokenRange> contents = [moved];
        return attribution with { Content = contents, Mode = Mode.Of(reading, contents) };
    }

    private static Attribution? Attribute(Reading reading, Labelling labelling, TokenRange marked, bool[] covered)
    {
        var margin = 0f;
        for (var i = marked.First; i < marked.End; i++)
        {
            if (covered[i]) return null;
            margin += labelling.Margins[i];
        }

        if (margin / marked.Count < LeastToAdd || Trim(reading, marked) is not { Count: >= FewestWords } content) return null;
        if (CueOf(reading, labelling, marked, covered) is not { } cue || SourceOf(reading, labelling, cue, marked) is not { Count: > 0 } sources) return null;
        IReadOnlyList<TokenRange> contents = [content];
        var (lemma, kind) = Lemma(reading, cue);
        return new Attribution(contents, cue, lemma, kind, sources, null, Mode.Of(reading, contents), Occurrence.Uttered, false, 0.6);
    }

    /// <summary>The content without its "that", its closing punctuation and the marks of a quotation that is all of it.</summary>
    private static TokenRange Trim(Reading reading, TokenRange marked)
    {
        var (first, end) = (marked.First, marked.End);
        while (end > first && reading.Tokens[end - 1] is { Tag: Tag.Mark, Quotation: < 0, IsQuotationMark: false } last && last.Word is not (")" or "%" or "]")) end--;
        while (first < end && (reading.Tokens[first].Is("that") || reading.Tokens[first] is { Tag: Tag.Mark, IsQuotationMark: false, Quotation: < 0 })) first++;
        return first >= end ? new TokenRange(first, first) : Mode.Unquoted(reading, new TokenRange(first, end));
    }

    /// <summary>The marked cue nearest to the content in its sentence or the next to it.</summary>
    private static TokenRange? CueOf(Reading reading, Labelling labelling, TokenRange content, bool[] covered)
    {
        TokenRange? best = null;
        var nearest = Reach;
        for (var i = Math.Max(0, content.First - Reach); i < Math.Min(labelling.Labels.Length, content.End + Reach); i++)
        {
            if (labelling.Labels[i] != Label.CueFirst || covered[i] || reading.Tokens[i].Paragraph != reading.Tokens[content.First].Paragraph) continue;
            var cue = new TokenRange(i, labelling.EndOf(i));
            var distance = cue.End <= content.First ? content.First - cue.End : cue.First - content.End + 2;
            if (reading.Tokens[i].Sentence != reading.Tokens[content.First].Sentence) distance += 10;
            if (distance < nearest) (best, nearest) = (cue, distance);
        }

        return best;
    }

    private static IReadOnlyList<TokenRange> SourceOf(Reading reading, Labelling labelling, TokenRange cue, TokenRange content)
    {
        TokenRange? best = null;
        var nearest = Reach;
        for (var i = Math.Max(0, cue.First - Reach); i < Math.Min(labelling.Labels.Length, cue.End + Reach); i++)
        {
            if (labelling.Labels[i] != Label.SourceFirst || reading.Tokens[i].Paragraph != reading.Tokens[cue.First].Paragraph) continue;
            var source = new TokenRange(i, labelling.EndOf(i));
            var distance = source.End <= cue.First ? cue.First - source.End : source.First - cue.End + 2;
            if (reading.Tokens[i].Sentence != reading.Tokens[cue.First].Sentence) distance += 10;
            if (distance < nearest) (best, nearest) = (source, distance);
        }

        if (best is not { } marked) return [];
        var subjects = Subjects.Before(reading, cue.First);
        if (subjects.Count > 0 && subjects.All(marked.Overlaps)) return subjects;
        if (NounPhrases.StartingAt(reading, marked.First, marked.End) is { } phrase) return [phrase.Words];
        return [];
    }

    private static (string Lemma, CueKind Kind) Lemma(Reading reading, TokenRange cue)
    {
        for (var i = cue.Last; i >= cue.First; i--)
            if (VerbCueFinder.At(reading, i) is { } verb) return (verb.Verb.Lemma, CueKind.Verb);
        for (var i = cue.Last; i >= cue.First; i--)
            if (CueLexicon.Noun(reading.Tokens[i].Lower) is { } noun) return (noun.Lemma, CueKind.Noun);
        return (reading.Tokens[cue.First].Lower, CueKind.Verb);
    }
}
