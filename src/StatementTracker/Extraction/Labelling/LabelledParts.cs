using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Labelling;

/// <summary>Puts labelled contents, cues and sources together to attributions.</summary>
/// <param name="reading">The article.</param>
/// <param name="labelling">Its labels.</param>
/// <param name="covered">The tokens of contents that have their attribution already.</param>
internal sealed class LabelledParts(Reading reading, Labelling labelling, bool[] covered)
{
    /// <summary>A content of one token is none.</summary>
    public const int FewestTokens = 2;

    /// <summary>How far from its content a cue may stand, and from its cue a source, in tokens.</summary>
    private const int Reach = 40;

    /// <summary>What another sentence, and standing after instead of before, add to a distance.</summary>
    private const int Elsewhere = 10, Behind = 2;

    private const double Confidence = 0.6;

    /// <summary>The attribution of a labelled content by the cue and the source labelled nearest, or null where there are none.</summary>
    public Attribution? Attribute(TokenRange marked)
    {
        if (Trim(reading, marked) is not { Count: >= FewestTokens } content || NearestCue(marked, within: false) is not { } cue || Sources(cue) is not { Count: > 0 } sources) return null;
        IReadOnlyList<TokenRange> contents = [content];
        var attribution = new Attribution(contents, cue, reading.Tokens[cue.First].Lower, CueKind.Verb, sources, null, Mode.Of(reading, contents), Occurrence.Uttered, false, Confidence);
        return Known(attribution, cue, sources);
    }

    /// <summary>A quotation that no rule gives to anybody, with the cue and source that are labelled beside it.</summary>
    public Attribution Sourced(Attribution quotation)
    {
        if (NearestCue(quotation.Content[0], within: true) is not { } cue || Sources(cue) is not { Count: > 0 } sources) return quotation;
        return Known(quotation with { Cue = cue, CueLemma = reading.Tokens[cue.First].Lower, Kind = CueKind.Verb, Sources = sources }, cue, sources) ?? quotation;
    }

    /// <summary>The content without its "that", its closing punctuation and the marks of a quotation that is all of it.</summary>
    public static TokenRange Trim(Reading reading, TokenRange marked)
    {
        var (first, end) = (marked.First, marked.End);
        while (end > first && IsLoose(reading.Tokens[end - 1]) && reading.Tokens[end - 1].Word is not (")" or "%" or "]")) end--;
        while (first < end && (reading.Tokens[first].Is("that") || IsLoose(reading.Tokens[first]))) first++;
        return first >= end ? new TokenRange(first, first) : Mode.Unquoted(reading, new TokenRange(first, end));
    }

    private static bool IsLoose(Token token) => token is { Tag: Tag.Mark, IsQuotationMark: false, Quotation: < 0 };

    /// <summary>What the cue lexicon says of the cue; null where nothing was said: "would say".</summary>
    private Attribution? Known(Attribution attribution, TokenRange cue, IReadOnlyList<TokenRange> sources)
    {
        for (var i = cue.Last; i >= cue.First; i--)
        {
            if (VerbCueFinder.At(reading, i) is not { } verb) continue;
            if (verb.Irrealis && !verb.Negated) return null;
            return attribution with { CueLemma = verb.Verb.Lemma, Negated = verb.Negated, Occurrence = Occurrences.Of(reading, verb, sources) };
        }

        for (var i = cue.Last; i >= cue.First; i--)
            if (CueLexicon.Noun(reading.Tokens[i].Lower) is { } noun) return attribution with { CueLemma = noun.Lemma, Kind = CueKind.Noun };
        return attribution;
    }

    private TokenRange? NearestCue(TokenRange content, bool within) =>
        Nearest(Label.CueFirst, content, i => within || !covered[i]);

    private IReadOnlyList<TokenRange> Sources(TokenRange cue)
    {
        if (Nearest(Label.SourceFirst, cue, _ => true) is not { } marked) return [];
        var subjects = Subjects.Before(reading, cue.First);
        if (subjects.Count > 0 && subjects.All(marked.Overlaps)) return subjects;
        return NounPhrases.StartingAt(reading, marked.First, marked.End) is { } phrase ? [phrase.Words] : [];
    }

    /// <summary>The nearest part of a kind in the paragraph.</summary>
    private TokenRange? Nearest(Label first, TokenRange from, Func<int, bool> counts)
    {
        TokenRange? best = null;
        var nearest = Reach;
        var (start, end) = (Math.Max(0, from.First - Reach), Math.Min(labelling.Length, from.End + Reach));
        for (var i = start; i < end; i++)
        {
            if (labelling[i] != first || !counts(i) || reading.Tokens[i].Paragraph != reading.Tokens[from.First].Paragraph) continue;
            var part = labelling.PartAt(i);
            var distance = part.End <= from.First ? from.First - part.End : part.First - from.End + Behind;
            if (reading.Tokens[i].Sentence != reading.Tokens[from.First].Sentence) distance += Elsewhere;
            if (distance < nearest) (best, nearest) = (part, distance);
        }

        return best;
    }
}
