using StatementTracker.Extraction.Attributions;
using StatementTracker.Extraction.Cues;
using StatementTracker.Extraction.Grammar;
using StatementTracker.Extraction.Text;

namespace StatementTracker.Extraction.Statements;

/// <summary>What statements are about beyond their own words: what "this issue" or "such proposals" points to, and what their sentence says the talk is about.</summary>
internal static class Topics
{
    private const int MostSpans = 4;
    private const int ShortestNamed = 3;

    private static readonly WordList Nouns = WordList.Load(typeof(Topics), "topic-nouns.txt");
    private static readonly Dictionary<string, string[]> Frames =
        WordList.Load(typeof(Topics), "topic-frames.tsv").Rows.ToDictionary(row => row[0], row => row[1].Split(' '), StringComparer.Ordinal);

    public static List<TokenRange>[] Of(Reading reading)
    {
        var topics = new List<TokenRange>[reading.Attributions.Length];
        var lately = new List<TokenRange>();
        var (latelySentence, frameSentence) = (-1, -1);
        IReadOnlyList<TokenRange> framed = [];
        for (var i = 0; i < topics.Length; i++)
        {
            var attribution = reading.Attributions[i];
            var sentence = reading.Tokens[attribution.Anchor].Sentence;
            if (frameSentence != sentence) (framed, frameSentence) = (Framed(reading, reading.Sentences[sentence]), sentence);
            var outside = framed.Where(range => !attribution.Content.Any(content => content.Overlaps(range))).ToList();
            var points = PointsBack(reading, attribution) || outside.Any(range => IsPointer(reading, range));
            topics[i] = [.. outside.Where(range => !IsPointer(reading, range)), .. points ? lately : []];
            topics[i] = [.. topics[i].Where(range => !attribution.Content.Any(content => content.Overlaps(range))).Distinct().Take(MostSpans)];
            if ((points && !Names(reading, attribution)) || attribution.Content[0].Count < ShortestNamed) continue;
            if (latelySentence != sentence) lately = [.. outside.Where(range => !IsPointer(reading, range))];
            latelySentence = sentence;
            lately.AddRange(attribution.Content.Where(content => Says(reading, content)));
        }

        return topics;
    }

    /// <summary>Whether the content has an anaphor of what was talked about, or is nothing but one.</summary>
    private static bool PointsBack(Reading reading, Attribution attribution)
    {
        foreach (var content in attribution.Content)
        {
            if (content.Count == 1 && reading.Tokens[content.Last].Tag is Tag.Pronoun or Tag.Noun or Tag.Determiner) return true;
            for (var i = content.First; i < content.End; i++)
                if (IsAnaphor(reading, i, content.End)) return true;
        }

        return false;
    }

    /// <summary>"this issue", "the idea", "such proposals", with nothing after the noun that says which; "this" and "that" as objects.</summary>
    private static bool IsAnaphor(Reading reading, int at, int end)
    {
        var token = reading.Tokens[at];
        if (token.Lower is "this" or "that" or "it" or "them" && (at + 1 >= end || reading.Tokens[at + 1].Tag is Tag.Mark or Tag.Conjunction))
            return at > 0 && reading.Tokens[at - 1].Tag is Tag.Preposition or Tag.Verb or Tag.To or Tag.Gerund;
        if (token.Lower is not ("this" or "that" or "the" or "such" or "these" or "those" or "any" or "his" or "her" or "its" or "their")) return false;
        var noun = at + 1;
        while (noun < end && reading.Tokens[noun].Tag == Tag.Adjective) noun++;
        if (noun >= end || !Nouns.Contains(reading.Tokens[noun].Lower)) return false;
        return noun + 1 >= end || reading.Tokens[noun + 1].Lower is not ("of" or "to" or "that" or "for" or "over" or "about" or "between");
    }

    /// <summary>Whether the words name more than an actor.</summary>
    private static bool Says(Reading reading, TokenRange content) =>
        content.Count > 4 || Enumerable.Range(content.First, content.Count).Any(i => reading.Tokens[i].Tag is Tag.Noun or Tag.Verb or Tag.Gerund && !Mentions.SourceNouns.IsPerson(reading.Tokens[i].Lower));

    private static bool IsPointer(Reading reading, TokenRange range) => IsAnaphor(reading, range.First, range.End);

    /// <summary>Whether the content, though it points back, names something by itself.</summary>
    private static bool Names(Reading reading, Attribution attribution) =>
        attribution.Content.Any(content => content.Count > 12 && Enumerable.Range(content.First, content.Count).Any(i => reading.Tokens[i].Tag == Tag.Name));

    private static List<TokenRange> Framed(Reading reading, Sentence sentence)
    {
        var found = new List<TokenRange>();
        for (var i = sentence.Tokens.First; i + 1 < sentence.Tokens.End; i++)
        {
            if (reading.Tokens[i].Quotation >= 0 || !Frames.TryGetValue(reading.Tokens[i].Lower, out var prepositions)) continue;
            var from = prepositions[0] == "-" ? i + 1 : prepositions.Contains(reading.Tokens[i + 1].Lower) ? i + 2 : -1;
            if (from < 0 || from >= sentence.Tokens.End) continue;
            var end = EndOfTopic(reading, from, sentence.Tokens.End);
            if (end > from) found.Add(new TokenRange(from, end));
        }

        return found;
    }

    /// <summary>A topic is a phrase: it ends before the sentence's next verb, conjunction or time.</summary>
    private static int EndOfTopic(Reading reading, int from, int limit)
    {
        var end = ContentEnd.Of(reading, from, false, [], null);
        var infinitive = reading.Tokens[from].Tag is Tag.Verb or Tag.Gerund;
        for (var i = from + 1; i < end && i < limit; i++)
        {
            var token = reading.Tokens[i];
            if (reading.TimeAt(i) is not null || token.Tag is Tag.Auxiliary or Tag.Modal) return i;
            if (token.Tag == Tag.Verb && !infinitive && reading.Tokens[i - 1].Tag is not (Tag.To or Tag.Conjunction) && VerbCueFinder.At(reading, i) is null or { Form: Grammar.VerbForm.Past }) return i;
        }

        return end;
    }
}
