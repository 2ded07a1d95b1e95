using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;
using StatementTracker.Model;

namespace StatementTracker.Extraction.Labelling;

/// <summary>Makes attributions of what the labeller sees at a cue.</summary>
internal sealed class LabelledParts(Reading reading, Labelling labelling)
{
    /// <summary>A content of one token is none.</summary>
    private const int FewestTokens = 2;

    /// <summary>Of a longer quotation the labeller reads no more than a part, in tokens.</summary>
    private const int MostRead = 160;

    /// <summary>By token: where what the rules attribute by a noun of saying ends, if the token is in it or in its owner; else 0.</summary>
    private readonly int[] attitudeEnds = AttitudeEnds(reading);

    /// <summary>A new attribution, which the judge has yet to give its confidence, or null where what is seen is none: nobody's, or nothing said ("would say").</summary>
    public Attribution? Attribute(CueArguments seen)
    {
        var contents = Contents(seen);
        if (contents.Count == 0) return null;
        var anchor = seen.Spot.Anchor;
        var verb = VerbCueFinder.At(reading, anchor);
        var sources = Sources(seen, [], verb);
        if (sources.Count == 0) sources = Subjects.Before(reading, verb?.Words.First ?? anchor);
        if (sources.Count == 0 || (seen.Unnamed < 0 && sources.Any(IsOwner))) return null;
        var cue = Labels.IsCue(labelling[anchor]) ? labelling.PartAt(anchor) : new TokenRange(anchor, anchor + 1);
        var attribution = new Attribution(contents, cue, reading.Tokens[anchor].Lower, CueKind.Verb, sources, null, Mode.Of(reading, contents), Occurrence.Uttered, false, Confidence: 0);
        return Known(attribution, verb, sources);
    }

    /// <summary>The rules' attribution with the contents and sources that are seen.</summary>
    public Attribution Attribute(Attribution rule, CueArguments seen)
    {
        var contents = Contents(seen);
        if (contents.Count == 0) return rule;
        if (IsObject(rule) && contents is [var only] && (only.First == rule.Content[0].First ? only.End > rule.Content[0].End : only.End == rule.Content[0].End && only.First < rule.Content[0].First)) contents = [.. rule.Content];
        KeepCondition(contents, rule.Content);
        return rule with { Content = contents, Sources = Sources(seen, rule.Sources, VerbCueFinder.At(reading, seen.Spot.Anchor)), Mode = Mode.Of(reading, contents) };
    }

    /// <summary>Whether people, bodies, documents or names are its sources, and no abstraction.</summary>
    public bool IsSpeaker(Attribution attribution) => attribution.Sources.All(source =>
        NounPhrases.StartingAt(reading, source.First, source.End) is not { } phrase || Agents.CanSpeak(reading, phrase));

    /// <summary>Whether all that is attributed is of a noun of saying with its owner, which the rules read better: "noted X's insistence on".</summary>
    public bool IsNamedAttitude(Attribution attribution) =>
        attitudeEnds[attribution.Content[0].First] >= attribution.Content[^1].End;

    /// <summary>Whether the content is the cue's object or infinitive, whose end the rules see better: "warned of a long winter despite the truce".</summary>
    private bool IsObject(Attribution attribution)
    {
        if (attribution.Mode != StatementMode.Indirect || attribution.Content is not [var content]) return false;
        if (reading.Tokens[content.First].Tag == Tag.To) return true;
        for (var i = content.First; i < content.End; i++)
            if (reading.Tokens[i].Tag is Tag.Verb or Tag.Auxiliary or Tag.Modal or Tag.Subordinator) return false;
        return true;
    }

    private static int[] AttitudeEnds(Reading reading)
    {
        var ends = new int[reading.Tokens.Length];
        foreach (var rule in reading.Attributions)
        {
            if (rule is not { Kind: CueKind.Noun, Sources: [var owner, ..] }) continue;
            var end = rule.Content[^1].End;
            for (var i = owner.First; i < end; i++) ends[i] = Math.Max(ends[i], end);
        }

        return ends;
    }

    /// <summary>Whether it only owns what acts: "Rone's dismissal highlights".</summary>
    private bool IsOwner(TokenRange source) => source.End < reading.Tokens.Length && (reading.Tokens[source.End].Tag == Tag.Possessive || reading.Tokens[source.Last].Tag == Tag.Possessive);

    private List<TokenRange> Contents(CueArguments seen) =>
        [.. seen.Contents.Select(content => Whole(WithThat(Trim(content)))).Where(content => content.Count >= FewestTokens)];

    /// <summary>A condition that the rules found at the end of the content stays with it: "…, but only under conditions that".</summary>
    private void KeepCondition(List<TokenRange> contents, IReadOnlyList<TokenRange> rules)
    {
        var (end, whole) = (contents[^1].End, rules[^1].End);
        var next = end < whole && reading.Tokens[end].Is(",") ? end + 1 : end;
        if (next + 1 >= whole || !rules[^1].Contains(end)) return;
        if (reading.Tokens[next].Lower is "unless" or "provided" or "only" || (reading.Tokens[next].Is("but") && reading.Tokens[next + 1].Is("only"))) contents[^1] = contents[^1] with { End = whole };
    }

    /// <summary>The content without the punctuation around it and the marks of a quotation that is all of it.</summary>
    private TokenRange Trim(TokenRange marked)
    {
        var (first, end) = (marked.First, marked.End);
        while (end > first && IsLoose(reading.Tokens[end - 1]) && reading.Tokens[end - 1].Word is not (")" or "%" or "]")) end--;
        while (first < end && IsLoose(reading.Tokens[first])) first++;
        return first >= end ? new TokenRange(first, first) : Mode.Unquoted(reading, Paired(first, end));
    }

    /// <summary>Without a mark at either end that closes or opens a quotation outside.</summary>
    private TokenRange Paired(int first, int end)
    {
        if (end - first > 1 && reading.ClosesQuotation(end - 1) && reading.Quotations[reading.Tokens[end - 2].Quotation].Content.First <= first) end--;
        return new TokenRange(first, end);
    }

    /// <summary>All of a quotation where most of it is marked, and nothing else.</summary>
    private TokenRange Whole(TokenRange marked)
    {
        if (marked.IsEmpty || reading.Tokens[marked.First].Quotation is var quotation && quotation < 0) return marked;
        var whole = reading.Quotations[quotation].Content;
        return whole.Contains(marked) && marked.Count * 2 > Math.Min(whole.Count, MostRead) ? whole : marked;
    }

    /// <summary>The "that" that introduces a clause is part of it.</summary>
    private TokenRange WithThat(TokenRange content) =>
        content.First > 0 && reading.Tokens[content.First - 1] is { Lower: "that", Tag: Tag.Subordinator } that && that.Sentence == reading.Tokens[content.First].Sentence ? content with { First = content.First - 1 } : content;

    private static bool IsLoose(Token token) => token is { Tag: Tag.Mark, IsQuotationMark: false, Quotation: < 0 };

    /// <summary>What the cue lexicon says of the cue; null where nothing was said: "would say".</summary>
    private Attribution? Known(Attribution attribution, VerbCue? known, IReadOnlyList<TokenRange> sources)
    {
        if (known is { } verb)
            return verb.Irrealis && !verb.Negated ? null : attribution with { Cue = attribution.Cue!.Value.Count > verb.Words.Count ? attribution.Cue : verb.Words, CueLemma = verb.Verb.Lemma, Negated = verb.Negated, Occurrence = Occurrences.Of(reading, verb, sources) };
        return CueLexicon.Noun(attribution.CueLemma) is { } noun ? attribution with { CueLemma = noun.Lemma, Kind = CueKind.Noun } : attribution;
    }

    /// <summary>The phrases that are marked; the rules' where they mean the same.</summary>
    private IReadOnlyList<TokenRange> Sources(CueArguments seen, IReadOnlyList<TokenRange> rules, VerbCue? verb)
    {
        if (seen.Sources.Count == 0) return rules;
        if (rules.Count > 0 && rules.All(rule => seen.Sources.Any(rule.Overlaps))) return rules;
        var marked = seen.Sources.MinBy(source => Math.Abs(source.First - seen.Spot.Anchor));
        var subjects = Subjects.Before(reading, verb?.Words.First ?? seen.Spot.Anchor);
        if (subjects.Count > 0 && subjects.All(marked.Overlaps)) return subjects;
        if (marked.Count == 1 && reading.Tokens[marked.First].Lower is "who" or "which" or "that" && Subjects.Antecedent(reading, marked.First) is not null) return [marked];
        return NounPhrases.StartingAt(reading, marked.First, marked.End) is { } phrase ? [phrase.Words] : rules.Count > 0 ? rules : [marked];
    }
}
